using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class CaseFaultTests
{
    private readonly byte[] file = FaultyPackage.Make();

    [Fact]
    public void An_import_counts_every_fault_and_drops_nothing()
    {
        var report = CaseReader.Read(file).Report;

        report.Items.ShouldBe(FaultyPackage.Items);
        report.Orphans.ShouldBe(FaultyPackage.Orphans);
        report.DuplicateAssociations.ShouldBe(1);
        report.ExternalEnds.ShouldBe(FaultyPackage.ExternalEnds);
        report.ExternalStarts.ShouldBe(FaultyPackage.ExternalStarts);
        report.Dropped.ShouldBe(0);
        report.Repaired.ShouldBe(0);
    }

    [Theory]
    [InlineData(CaseEdition.V10)]
    [InlineData(CaseEdition.V11)]
    public void A_second_import_of_the_export_changes_nothing(CaseEdition edition)
    {
        var first = CaseReader.Read(file);

        var second = CaseReader.Read(CaseWriter.Write(first.Package!, edition).Content);

        second.Package.ShouldNotBeNull().ContentHash().ShouldBe(first.Package!.ContentHash());
        second.Report.Orphans.ShouldBe(FaultyPackage.Orphans);
        second.Report.DuplicateAssociations.ShouldBe(1);
    }

    [Fact]
    public void An_export_as_1_0_gives_back_every_item_and_association_as_it_came()
    {
        var export = CaseWriter.Write(CaseReader.Read(file).Package!, CaseEdition.V10);

        export.Report.Dropped.ShouldBe(0);
        foreach (var list in (string[])["CFItems", "CFAssociations"])
        {
            Objects(export.Content, list).ShouldBe(Objects(file, list), ignoreOrder: true);
        }

        Canonical(JsonNode.Parse(export.Content.Span)!["CFDocument"])
            .ShouldBe(Canonical(JsonNode.Parse(file)!["CFDocument"]));
    }

    [Fact]
    public void An_export_as_1_1_keeps_what_1_1_has_no_field_for_in_an_extension()
    {
        var item = JsonNode.Parse(CaseWriter.Write(CaseReader.Read(file).Package!, CaseEdition.V11).Content.Span)![
            "CFItems"
        ]!
            .AsArray()
            .First(candidate => (string?)candidate!["humanCodingScheme"] == "S.9")!;

        ((string?)item["statusStartDate"]).ShouldBe("2018-03-01");
        item["extensions"]!["otherTool"]!.ToJsonString().ShouldBe("[1,2,3]");
        item["extensions"]!["touchstone"]!["fields"]!["houseField"]!
            .ToJsonString()
            .ShouldBe("""{"colour":"red","weight":1.50}""");
        item["CFDocumentURI"].ShouldBeNull();
    }

    [Fact]
    public void Siblings_stand_by_sequence_number_first_and_then_as_they_are_listed()
    {
        var version = CaseReader.Read(file).Package!.Version;
        var parent = version.Nodes.Single(node => node.Code == "S.0");

        var codes = version.ChildrenOf(parent.Lineage).Select(node => node.Code).ToList();

        codes[0].ShouldBe("S.54");
        codes[8].ShouldBe("S.6");
        codes[9].ShouldBe("S.3");
    }

    [Fact]
    public void A_circle_of_parents_is_cut_reported_and_still_exported()
    {
        var text = Package(Item("a") + "," + Item("b"), ChildOf("1", "a", "b") + "," + ChildOf("2", "b", "a"));

        var import = CaseReader.Read(Encoding.UTF8.GetBytes(text));

        import.Report.Count("circle").ShouldBe(1);
        import.Package!.Version.Nodes.Length.ShouldBe(2);
        var again = CaseReader.Read(CaseWriter.Write(import.Package, CaseEdition.V11).Content);
        again.Package!.ContentHash().ShouldBe(import.Package.ContentHash());
    }

    [Fact]
    public void Items_that_nothing_links_to_the_document_are_its_children_when_no_item_is_linked_to_it()
    {
        var text = Package(Item("a") + "," + Item("b"), ChildOf("1", "b", "a"));

        var import = CaseReader.Read(Encoding.UTF8.GetBytes(text));

        import.Report.Orphans.ShouldBe(0);
        import.Report.Repaired.ShouldBe(1);
        CaseWriter.Write(import.Package!, CaseEdition.V11).Report.Associations.ShouldBe(2);
    }

    [Fact]
    public void A_null_counts_as_absent_and_as_repaired()
    {
        var text = Package(Item("a").Replace("}", ",\"notes\":null,\"subject\":null}", StringComparison.Ordinal), "");

        var import = CaseReader.Read(Encoding.UTF8.GetBytes(text));

        import.Report.Count("null").ShouldBe(2);
        import.Package!.Version.Nodes[0].Carried.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void CASE_1_0_names_in_its_report_what_it_cannot_say()
    {
        var report = CaseWriter.Write(SampleSpecification.Make(), CaseEdition.V10).Report;

        report.Count("not-said-statement-kind").ShouldBeGreaterThan(0);
        report.Count("not-said-tier").ShouldBeGreaterThan(0);
        report.Count("not-said-covered-elsewhere").ShouldBe(1);
        report.Count("mapping-weakened").ShouldBeGreaterThan(0);
        report.Findings.ShouldContain(finding => finding.Severity == Severity.Loss);
    }

    private const string Changed = "\"lastChangeDateTime\":\"2020-01-01T00:00:00Z\"";

    private static string Package(string items, string associations) =>
        "{\"CFDocument\":{"
        + $"{Identity("dd")},\"title\":\"T\",\"creator\":\"C\",{Changed}}},"
        + $"\"CFItems\":[{items}],\"CFAssociations\":[{associations}]}}";

    private static string Item(string letter) =>
        $"{{{Identity("0" + letter)},\"fullStatement\":\"{letter}\",{Changed}}}";

    private static string ChildOf(string number, string origin, string destination) =>
        $"{{{Identity("f" + number)},\"associationType\":\"isChildOf\",{Changed},"
        + $"\"originNodeURI\":{{\"title\":\"\",{Identity("0" + origin)}}},"
        + $"\"destinationNodeURI\":{{\"title\":\"\",{Identity("0" + destination)}}}}}";

    private static string Identity(string end) =>
        $"\"identifier\":\"00000000-0000-4000-8000-0000000000{end}\",\"uri\":\"urn:x:{end}\"";

    private static List<string> Objects(ReadOnlyMemory<byte> json, string list) =>
        [.. JsonNode.Parse(json.Span)![list]!.AsArray().Select(Canonical)];

    private static string Canonical(JsonNode? node) => Carried.FromJson(Sorted(node)!.ToJsonString()).Json;

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject fields => new JsonObject(
                fields
                    .OrderBy(field => field.Key, StringComparer.Ordinal)
                    .Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            _ => node?.DeepClone(),
        };
}
