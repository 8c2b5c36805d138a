using System.Text.Json;

namespace Touchstone.Cli.Tests.Agreement;

public sealed class IrrCommandTests : IDisposable
{
    private const string Rows =
        "unit,coder,value\n1,A,yes\n1,B,yes\n2,A,yes\n2,B,no\n3,A,no\n3,B,no\n4,A,yes\n4,B,yes\n5,A,no\n";

    private readonly Folder folder = new();
    private readonly Terminal terminal = new();

    [Fact]
    public async Task Stretches_are_compared_character_by_character()
    {
        var texts = folder.Write("texts.csv", "text,length\nt1,1000\n");
        var spans = folder.Write(
            "spans.csv",
            "text,coder,code,start,end\nt1,Ann,parking,0,100\nt1,Bob,parking,20,120\n"
        );

        var code = await terminal.Run(
            "agreement",
            "irr",
            spans,
            "--texts",
            texts,
            "--resamples",
            "0",
            "--json",
            folder.At("out.json")
        );

        code.ShouldBe(0, terminal.Error);
        var report = await folder.Checked("out.json", "irr");
        report.GetProperty("unit").GetString().ShouldBe("character");
        report.GetProperty("units").GetInt32().ShouldBe(1000);
        report.GetProperty("percent_agreement").GetDouble().ShouldBe(0.96, 1e-9);
        report.GetProperty("cohen_kappa").GetDouble().ShouldBe(7.0 / 9, 1e-9);

        (await terminal.Run("agreement", "irr", spans, "--texts", texts, "--uncoded", "leave-out")).ShouldBe(0);
        var beyond = folder.Write("beyond.csv", "text,coder,code,start,end\nt1,Ann,parking,990,1001\n");
        (await terminal.Run("agreement", "irr", beyond, "--texts", texts)).ShouldNotBe(0);
        terminal.Error.ShouldContain("1000 characters");
    }

    [Fact]
    public async Task Figures_stand_under_their_names_and_are_what_the_schema_says()
    {
        var json = folder.At("out.json");

        var code = await terminal.Run("agreement", "irr", folder.Write("c.csv", Rows), "--json", json);

        code.ShouldBe(0, terminal.Error);
        var report = await folder.Checked("out.json", "irr");
        report.GetProperty("percent_agreement").GetDouble().ShouldBe(0.75, 1e-9);
        report.GetProperty("cohen_kappa").GetDouble().ShouldBe(0.5, 1e-9);
        report.GetProperty("kappa:yes").GetDouble().ShouldBe(0.5, 1e-9);
        report.GetProperty("alpha_ordinal").ValueKind.ShouldBe(JsonValueKind.Null);
        report.GetProperty("not_defined").GetProperty("alpha_ordinal").GetString()!.ShouldContain("no order");
        report.GetProperty("intervals").GetProperty("cohen_kappa").GetArrayLength().ShouldBe(2);
        report.GetProperty("unit").GetString().ShouldBe("response");
        terminal.Output.ShouldContain("5 units (each a response), 2 coders, 4 units coded by two or more");
        terminal.Output.ShouldContain("Cohen's kappa");
    }

    [Fact]
    public async Task Numbers_sets_and_no_codes_each_have_their_figures()
    {
        var numbers = folder.Write(
            "n.csv",
            "unit,coder,value\n1,A,1\n1,B,1\n2,A,2\n2,B,3\n3,A,5\n3,B,4\n4,A,2\n4,B,2\n"
        );
        var sets = folder.Write("s.csv", "unit,coder,value\n1,A,x|y\n1,B,x\n2,A,\n2,B,\n3,A,y\n3,B,y|x\n");

        (await terminal.Run("agreement", "irr", numbers, "--json", folder.At("n.json"), "--unit", "sentence")).ShouldBe(
            0,
            terminal.Error
        );
        (await terminal.Run("agreement", "irr", sets, "--json", folder.At("s.json"), "--empty", "no-code")).ShouldBe(
            0,
            terminal.Error
        );

        var ofNumbers = await folder.Checked("n.json", "irr");
        foreach (
            var key in (string[])
                ["alpha_ordinal", "alpha_interval", "alpha_ratio", "weighted_kappa_linear", "weighted_kappa_quadratic"]
        )
        {
            ofNumbers.GetProperty(key).ValueKind.ShouldBe(JsonValueKind.Number, key);
        }

        ofNumbers.GetProperty("unit").GetString().ShouldBe("sentence");
        var ofSets = await folder.Checked("s.json", "irr");
        ofSets.GetProperty("shared_units").GetInt32().ShouldBe(3);
        ofSets.GetProperty("alpha_masi").GetDouble().ShouldBeLessThan(1);
    }

    [Fact]
    public async Task One_category_is_said_and_not_divided_by()
    {
        var file = folder.Write("one.csv", "unit,coder,value\n1,A,x\n1,B,x\n2,A,x\n2,B,x\n");

        (await terminal.Run("agreement", "irr", file, "--json", folder.At("o.json"))).ShouldBe(0, terminal.Error);

        terminal.Output.ShouldContain("not defined: only one category used");
        var report = await folder.Checked("o.json", "irr");
        report.GetProperty("percent_agreement").GetDouble().ShouldBe(1);
        report.GetProperty("cohen_kappa").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_broken_file_is_named_with_its_row()
    {
        var file = folder.Write("broken.csv", "unit,coder,value\n1,A,x\n1,A,y\n");

        (await terminal.Run("agreement", "irr", file)).ShouldBe(2);

        terminal.Error.ShouldContain("broken.csv: row 3: coder \"A\" has a value for unit \"1\" already (row 2)");
        terminal.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--level", "1.5")]
    [InlineData("--resamples", "-1")]
    [InlineData("--unit", "page")]
    [InlineData("--empty", "whatever")]
    [InlineData("--categories", "yes,no,yes")]
    [InlineData("--categories", "yes,maybe")]
    public async Task Options_that_make_no_sense_are_refused(string option, string value) =>
        (await terminal.Run("agreement", "irr", folder.Write("c.csv", Rows), option, value)).ShouldBe(2);

    [Fact]
    public async Task Help_is_there_and_a_missing_file_is_an_error()
    {
        (await terminal.Run("agreement", "irr", "--help")).ShouldBe(0);
        terminal.Output.ShouldContain("--categories");
        (await terminal.Run("agreement", "irr", folder.At("nowhere.csv"))).ShouldBe(2);
        terminal.Error.ShouldNotBeEmpty();
    }

    public void Dispose() => folder.Dispose();
}
