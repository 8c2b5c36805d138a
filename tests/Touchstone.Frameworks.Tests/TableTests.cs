using System.Text;
using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Frameworks.Tests.Making;

namespace Touchstone.Frameworks.Tests;

public sealed class TableTests
{
    [Fact]
    public void An_exported_table_read_again_changes_nothing()
    {
        var package = SampleSpecification.Make();

        foreach (
            var import in (TableImport[])
                [
                    TableReader.ReadCsv(TableWriter.WriteCsv(package).Content, package),
                    TableReader.ReadXlsx(TableWriter.WriteXlsx(package).Content, package),
                ]
        )
        {
            import.Rows.ShouldAllBe(row => row.Status == RowStatus.Unchanged);
            import.Missing.ShouldBeEmpty();
            import.Package.ShouldNotBeNull().ContentHash().ShouldBe(package.ContentHash());
        }
    }

    [Fact]
    public void Twenty_planted_faults_give_twenty_messages_with_their_cells_and_no_package()
    {
        var rows = new List<string> { "Id,Level,Kind,Code,Text,Knowledge skill or behaviour" };
        for (var i = 0; i < 5; i++)
        {
            rows.Add($",1,domain,D{i},Domain {i},");
            rows.Add($",2,statement,D{i}.1,,skill");
            rows.Add($",4,statement,D{i}.2,Too deep,skill");
            rows.Add($",2,statement,D{i}.3,Wrong kind,wisdom");
            rows.Add($"not-an-id,2,statement,D{i}.4,Wrong id,skill");
        }

        var import = TableReader.ReadCsv(Encoding.UTF8.GetBytes(string.Join("\n", rows)));

        import.Package.ShouldBeNull();
        var faults = import.Report.Findings.Where(finding => finding.Severity == Severity.Fault).ToList();
        faults.Count.ShouldBe(20);
        faults[0].Where.ShouldBe("row 3, column 5");
        import.Rows.Count(row => row.Status == RowStatus.Refused).ShouldBe(20);
    }

    [Fact]
    public void A_faulty_workbook_names_sheet_and_cell()
    {
        var package = SampleSpecification.Make(domains: 1, capabilitiesPerDomain: 1, statementsPerCapability: 2);
        var broken = package
            .Version.WithNodes(
                package.Version.Nodes.Select(node => node.Code == "1.2" ? node with { Text = " " } : node)
            )
            .Value;

        var import = TableReader.ReadXlsx(TableWriter.WriteXlsx(new FrameworkPackage(broken)).Content, package);

        import.Report.Findings.ShouldHaveSingleItem().Where.ShouldBe("Framework!G5");
    }

    [Fact]
    public void A_cell_that_starts_like_a_formula_stays_text_on_the_way_out_and_back()
    {
        string[] texts =
        [
            "=1+1",
            "+44 20",
            "-minus",
            "@name",
            "'=quoted",
            "'plain",
            "a \"b\"; c, d\nnext",
            "_x0041_",
            "bell\u0007",
        ];
        var nodes = texts.Select(
            (text, i) =>
                new FrameworkNode
                {
                    Lineage = new LineageId(SampleSpecification.Id($"f{i}")),
                    VersionId = SampleSpecification.Id($"f{i}"),
                    Kind = NodeKind.Statement,
                    Text = text,
                    Professions = ["a;b", "c\\d"],
                }
        );
        var package = new FrameworkPackage(
            FrameworkVersion.Create(SampleSpecification.Make().Version.Details, nodes).Value
        );

        Encoding.UTF8.GetString(TableWriter.WriteCsv(package).Content.Span).ShouldContain(",'=1+1");
        TableReader
            .ReadCsv(TableWriter.WriteCsv(package).Content, package)
            .Package!.ContentHash()
            .ShouldBe(package.ContentHash());
        TableReader
            .ReadXlsx(TableWriter.WriteXlsx(package).Content, package)
            .Package!.ContentHash()
            .ShouldBe(package.ContentHash());
    }

    [Fact]
    public void A_new_wording_in_the_table_keeps_the_node_and_a_row_without_an_id_is_a_new_one()
    {
        var package = SampleSpecification.Make(domains: 1, capabilitiesPerDomain: 1, statementsPerCapability: 2);
        var csv = Encoding.UTF8.GetString(TableWriter.WriteCsv(package).Content.Span).TrimStart('\uFEFF');
        csv =
            csv.Replace("Domain 1", "Field 1", StringComparison.Ordinal)
            + ",3,,statement,1.3,,A new statement,skill,,,\r\n";

        var import = TableReader.ReadCsv(Encoding.UTF8.GetBytes(csv), package);

        import
            .Rows.Select(row => row.Status)
            .ShouldBe([
                RowStatus.Changed,
                RowStatus.Unchanged,
                RowStatus.Unchanged,
                RowStatus.Unchanged,
                RowStatus.Added,
            ]);
        import.Package!.Version.Nodes[0].Lineage.ShouldBe(package.Version.Nodes[0].Lineage);
        import.Package.Version.Nodes[^1].Parent.ShouldBe(package.Version.Nodes[1].Lineage);
    }

    [Fact]
    public void Rows_without_level_stand_below_the_code_they_begin_with()
    {
        var import = TableReader.ReadCsv(Encoding.UTF8.GetBytes("Code;Text\n1;One\n1.1;Below\n1.1.1;Deeper\n2;Two\n"));

        var version = import.Package!.Version;
        version.Nodes.Select(node => version.DepthOf(node.Lineage)).ShouldBe([0, 1, 2, 0]);
    }

    [Fact]
    public void Two_tables_without_identifiers_are_compared_by_what_their_rows_say()
    {
        const string old = "Code,Text\n1,Safety\n1.1,Names the risks of every transfer\n1.2,Hands over\n";
        var @new = old.Replace("the risks", "the clinical risks", StringComparison.Ordinal);

        var diff = FrameworkDiff.Compare(Read(old), Read(@new));

        diff.Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Reworded);

        static FrameworkPackage Read(string text) => TableReader.ReadCsv(Encoding.UTF8.GetBytes(text)).Package!;
    }
}
