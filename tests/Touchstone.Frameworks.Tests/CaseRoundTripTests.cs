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

    [Fact]
    public void A_framework_without_times_comes_back_without_times_and_the_export_says_what_it_filled()
    {
        var nodes = SampleSpecification
            .Make(1, 1, 2)
            .Version.Nodes.Select(node => node with { LastChanged = Timestamp.Unknown });
        var package = new FrameworkPackage(
            SampleSpecification.Make(1, 1, 2).Version.WithRubrics([]).WithNodes(nodes).Value
        );

        var export = CaseWriter.Write(package, CaseEdition.V11);

        export.Report.Count("filled-lastChangeDateTime").ShouldBe(4);
        CaseReader.Read(export.Content).Package.ShouldNotBeNull().ContentHash().ShouldBe(package.ContentHash());
    }
}
