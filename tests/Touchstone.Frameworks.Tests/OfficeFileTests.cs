using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Documents;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

/// <summary>
/// Word and XLSX files held against other people's readers: the Open XML SDK validator always, LibreOffice where it is
/// installed (then the list of cases below has its rows, otherwise it has not).
/// </summary>
public sealed class OfficeFileTests
{
    private static readonly string? Soffice = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice"))
        .FirstOrDefault(File.Exists);

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (
            var file in (string[])
                ["specification.docx", "redline.docx", "letter.docx", "specification.xlsx", "template.xlsx"]
        )
        {
            cases.Add(file, "Open XML SDK");
            if (Soffice is not null)
            {
                cases.Add(file, "LibreOffice");
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_office_file_opens_without_an_error(string file, string reader)
    {
        var content = Make(file);
        if (reader == "LibreOffice")
        {
            await ShouldConvertAsync(file, content);
            return;
        }

        using var stream = new MemoryStream(content);
        using OpenXmlPackage document = file.EndsWith("docx", StringComparison.Ordinal)
            ? WordprocessingDocument.Open(stream, isEditable: false)
            : SpreadsheetDocument.Open(stream, isEditable: false);
        Errors(document).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() =>
        Make("specification.docx").ShouldBe(Make("specification.docx"));

    internal static IEnumerable<string> Errors(OpenXmlPackage document) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
            .Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .Take(10);

    private static DocumentPart[] Letter() =>
        [
            new DocumentText("The first paragraph.\n\nThe second, with <signs> & \u201cquotes\u201d:\n- one\n- two"),
            new DocumentHeading(1, "Conditions"),
            new DocumentTable(
                "Conditions",
                ["Condition", "Due"],
                [
                    ["Name the guidelines", "1 May 2027"],
                    ["Alone"],
                ],
                [3, 1]
            ),
            new DocumentText(""),
        ];

    private static byte[] Make(string file)
    {
        var package = SampleSpecification.Make();
        if (file == "redline.docx")
        {
            var edits = new RandomEdits(package, seed: 4, isGentle: false);
            edits.Make(40);
            return Redline.WriteWord(
                FrameworkDiff.Compare(package, edits.Draft.Current),
                "A. Reviewer",
                SampleSpecification.Day
            );
        }

        return file switch
        {
            "letter.docx" => WordDocument.Write("A letter", "Example body", "21 November 2026", Letter()),
            "specification.docx" => WordSpecification.Write(package, new HouseStyle { Footer = "Example body" }),
            "specification.xlsx" => TableWriter.WriteXlsx(package).Content.ToArray(),
            _ => TableTemplate.EmptyXlsx(),
        };
    }

    private static async Task ShouldConvertAsync(string file, byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("office");
        try
        {
            var input = Path.Combine(folder.FullName, file);
            await File.WriteAllBytesAsync(input, content, TestContext.Current.CancellationToken);
            using var process = Process.Start(
                new ProcessStartInfo(
                    Soffice!,
                    [
                        $"-env:UserInstallation=file://{folder.FullName}/profile",
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.FullName,
                        input,
                    ]
                )
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            process.ExitCode.ShouldBe(0, await output + await errors);
            var pdf = new FileInfo(Path.ChangeExtension(input, "pdf"));
            pdf.Exists.ShouldBeTrue(await output + await errors);
            pdf.Length.ShouldBeGreaterThan(1000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
