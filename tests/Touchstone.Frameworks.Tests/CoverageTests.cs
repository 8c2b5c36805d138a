using System.Text;
using Touchstone.Frameworks.Codes;
using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Covering;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class CoverageTests
{
    // The shape of a real specification: 19 capabilities; three of them map to a whole pillar each; 1.1 is met by none.
    private const string Table = """
        From,Relation,To,Rationale,Confidence
        1,contributes,"1.2, 1.3",,
        2,contributes,1.4 to 1.6,Seen in every statement,0.9
        3,exact,1.7-1.11,,
        17,contributes,2.1 to 2.11,,
        18,contributes,3.1 – 3.8,,
        19,contributes,4.1 to 4.8,,
        """;

    private static readonly FrameworkVersion Specification = SampleSpecification.Make(5, 4, 3).Version;
    private static readonly FrameworkVersion Pillars = SampleSpecification.Pillars();

    [Fact]
    public void Ranges_are_expanded_and_the_one_gap_is_found()
    {
        var matrix = CoverageMatrix.Of(Specification, Pillars, [Read(Table)]);

        matrix.Targets.Count.ShouldBe(38);
        matrix.Covered.ShouldBe(37);
        matrix.Targets.Single(target => target.Status == CoverageStatus.Gap).Target.Code.ShouldBe("1.1");
        matrix.Sources.Single(source => source.Node.Code == "17").Rows.Count.ShouldBe(11);
        matrix
            .Branches.Select(branch => (branch.Branch.Code, branch.Covered, branch.Targets))
            .ShouldBe([("1", 10, 11), ("2", 11, 11), ("3", 8, 8), ("4", 8, 8)]);
    }

    [Fact]
    public void An_explanation_makes_a_gap_covered_elsewhere_and_is_kept()
    {
        var matrix = CoverageMatrix.Of(Specification, Pillars, [Read(Table + "\n,elsewhere,1.1,Met by registration,")]);

        matrix.Gaps.ShouldBe(0);
        var target = matrix.Targets.Single(candidate => candidate.Status == CoverageStatus.CoveredElsewhere);
        target.Explanations.ShouldHaveSingleItem().Explanation.ShouldBe("Met by registration");
    }

    [Fact]
    public void A_target_that_many_nodes_map_to_is_over_covered_and_still_counts_as_covered()
    {
        var many = string.Join('\n', Enumerable.Range(4, 6).Select(code => $"{code},contributes,1.2,,"));

        var matrix = CoverageMatrix.Of(Specification, Pillars, [Read(Table + "\n" + many)]);

        matrix.OverCovered.ShouldBe(1);
        matrix.Covered.ShouldBe(37);
    }

    [Fact]
    public void A_code_that_neither_version_has_is_reported_with_its_row()
    {
        var import = MappingTable.Read(
            Encoding.UTF8.GetBytes(Table + "\n99,exact,1.1,,\n1,exact,9.9,,"),
            Specification,
            Pillars
        );

        import.Report.Findings.Select(finding => finding.Where).ShouldBe(["row 8", "row 9, column 3"]);
    }

    [Fact]
    public void A_written_mapping_reads_back_as_it_was()
    {
        var set = Read(Table);

        var again = MappingTable.Read(MappingTable.WriteCsv(set, Specification), Specification, Pillars).Mapping!;

        again.Rows.ShouldBe(set.Rows);
    }

    [Fact]
    public void A_new_edition_with_equal_codes_carries_every_row_and_lists_the_reworded_ones()
    {
        var edition = SampleSpecification.Pillars("2025");
        edition = edition
            .WithNodes(
                edition.Nodes.Select(node => node.Code is "2.1" or "3.3" ? node with { Text = "In new words" } : node)
            )
            .Value;

        var impact = MappingImpact.OfNewTarget(Read(Table), FrameworkDiff.Compare(Pillars, edition));

        impact.Carried.Rows.Count.ShouldBe(37);
        impact.Carried.To.Version.ShouldBe("2025");
        impact.NeedingAttention.Select(row => row.Row.To.Title).ShouldBe(["2.1", "3.3"]);
    }

    [Theory]
    [InlineData("2.1 to 2.11", 11)]
    [InlineData("2.1-11", 11)]
    [InlineData("2.1–2.3; 4.1, 4.2 and 4.3", 6)]
    [InlineData("17.a to 17.e", 5)]
    [InlineData("2.1, 2.1, 2.1", 1)]
    [InlineData("SLO1 to SLO11", 11)]
    public void Ranges_are_read_without_knowing_the_codes(string text, int count)
    {
        var reading = CodeRange.Read(text);

        reading.Codes.Count.ShouldBe(count);
        reading.Unread.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.1 to 9.9")]
    [InlineData("5.3 to 5.1")]
    [InlineData("1.1 to 1.999999999")]
    public void What_is_no_range_is_given_back_unread(string text) => CodeRange.Read(text).Unread.ShouldBe([text]);

    [Fact]
    public void Codes_sort_as_numbers()
    {
        string?[] codes =
        [
            "1.10",
            null,
            "1.2",
            "A.3",
            "1.2.1",
            "10",
            "2",
            "17.c",
            "17.a",
            "1.00000000000000000000000000002",
        ];

        codes
            .Order(CodeOrder.Instance)
            .ShouldBe(
                ["1.00000000000000000000000000002", "1.2", "1.2.1", "1.10", "2", "10", "17.a", "17.c", "A.3", null],
                ignoreOrder: false
            );
    }

    private static MappingSet Read(string table) =>
        MappingTable.Read(Encoding.UTF8.GetBytes(table), Specification, Pillars).Mapping!;
}
