using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Storage;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class CaseRoundTripTests
{
    [Fact]
    public void Our_own_specification_comes_back_from_CASE_1_1_with_an_equal_content_hash()
    {
        var package = SampleSpecification.Make();
        package.Version.Nodes.Count(node => node.Kind == NodeKind.Statement).ShouldBe(200);

        var export = CaseWriter.Write(package, CaseEdition.V11);
        var import = CaseReader.Read(export.Content);

        export.Report.Dropped.ShouldBe(0);
        import.Report.Repaired.ShouldBe(0);
        import.Package.ShouldNotBeNull().ContentHash().ShouldBe(package.ContentHash());
    }

    [Fact]
    public void The_stored_form_comes_back_with_an_equal_content_hash()
    {
        var package = SampleSpecification.Make();

        FrameworkJson
            .Read(FrameworkJson.Write(package))
            .Package.ShouldNotBeNull()
            .ContentHash()
            .ShouldBe(package.ContentHash());
    }
}
