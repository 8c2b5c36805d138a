using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class OfficeFileTests
{
    [Fact]
    public void A_specification_as_Word_has_no_error_in_the_Open_XML_SDK_validator()
    {
        using var file = new MemoryStream(WordSpecification.Write(SampleSpecification.Make()));
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        Errors(document).ShouldBeEmpty();
    }

    [Fact]
    public void A_specification_as_a_workbook_has_no_error_in_the_Open_XML_SDK_validator()
    {
        using var file = new MemoryStream(TableWriter.WriteXlsx(SampleSpecification.Make()).Content.ToArray());
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        Errors(document).ShouldBeEmpty();
    }

    internal static IEnumerable<string> Errors(OpenXmlPackage document) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
            .Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .Take(10);
}
