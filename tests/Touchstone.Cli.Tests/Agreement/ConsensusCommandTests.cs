using System.Text.Json;

namespace Touchstone.Cli.Tests.Agreement;

public sealed class ConsensusCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly Terminal terminal = new();

    [Fact]
    public async Task A_panel_is_written_as_the_schema_says()
    {
        var panel = folder.Write("p.csv", Rounds());

        var code = await terminal.Run([
            "agreement",
            "consensus",
            panel,
            "--invited",
            "8",
            "--json",
            folder.At("out.json"),
            "--accord",
            folder.At("accord.csv"),
        ]);

        code.ShouldBe(0, terminal.Error);
        var report = await folder.Checked("out.json", "consensus");
        var first = report.GetProperty("items")[0];
        first.GetProperty("outcome").GetString().ShouldBe("in");
        first
            .GetProperty("ipras")
            .GetDouble()
            .ShouldBe(2.35 + (1.5 * first.GetProperty("asymmetry_index").GetDouble()), 1e-9);
        report.GetProperty("rounds")[0].GetProperty("response_rate").GetDouble().ShouldBe(6.0 / 8, 1e-9);
        report.GetProperty("rounds")[1].GetProperty("changes")[0].GetProperty("item").GetString().ShouldBe("B");
        terminal.Output.ShouldContain("Round 1: 6 of 8 panellists (75 %)");
        terminal.Output.ShouldContain("2 items: 2 in, 0 out, 0 without consensus");
        var accord = folder.Read("accord.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        accord.Length.ShouldBe(36);
        accord[0].TrimStart('\uFEFF').Trim().ShouldBe("number,section,topic,reported");
    }

    [Fact]
    public async Task An_amendment_judges_later_rounds_and_is_told_with_its_reason()
    {
        var panel = folder.Write("p.csv", Rounds());

        var code = await terminal.Run(
            "agreement",
            "consensus",
            panel,
            "--amend",
            "2; 70/15; the panel asked for it",
            "--json",
            folder.At("out.json")
        );

        code.ShouldBe(0, terminal.Error);
        var report = await folder.Checked("out.json", "consensus");
        var amendment = report.GetProperty("amendments")[0];
        amendment.GetProperty("from_round").GetInt32().ShouldBe(2);
        amendment.GetProperty("reason").GetString().ShouldBe("the panel asked for it");
        report.GetProperty("rounds")[0].GetProperty("rule").GetString().ShouldBe("rand-ucla");
        report.GetProperty("rounds")[1].GetProperty("rule").GetString().ShouldBe("70/15");
        terminal.Output.ShouldContain("From round 2:");
        (await terminal.Run("agreement", "consensus", panel, "--amend", "1; 70/15; too early")).ShouldNotBe(0);
        terminal.Error.ShouldContain("2 or later");
    }

    [Fact]
    public async Task Another_scale_has_another_rule_and_no_rand_ucla()
    {
        var panel = folder.Write("p.csv", "item,Ann,Bob,Cai\nA,4,4,3\nB,1,2,4\n");

        (
            await terminal.Run([
                "agreement",
                "consensus",
                panel,
                "--scale",
                "1-4",
                "--rule",
                "cvi least=0.78",
                "--json",
                folder.At("out.json"),
            ])
        ).ShouldBe(0, terminal.Error);

        var report = await folder.Checked("out.json", "consensus");
        var item = report.GetProperty("items")[0];
        item.TryGetProperty("ipr", out _).ShouldBeFalse();
        item.GetProperty("i_cvi").GetDouble().ShouldBe(1);
        item.GetProperty("cvr_critical").ValueKind.ShouldBe(JsonValueKind.Null);
        report.GetProperty("items")[1].GetProperty("outcome").GetString().ShouldBe("none");
    }

    [Theory]
    [InlineData("--scale", "9")]
    [InlineData("--scale", "9-1")]
    [InlineData("--rule", "most")]
    [InlineData("--favourable", "4")]
    public async Task Options_that_make_no_sense_are_refused(string option, string value)
    {
        (await terminal.Run("agreement", "consensus", folder.Write("p.csv", Rounds()), option, value)).ShouldBe(2);
        terminal.Error.ShouldContain(option);
    }

    [Fact]
    public async Task A_rating_off_the_scale_is_named_with_its_row_and_a_rule_for_another_scale_is_refused()
    {
        var panel = folder.Write("p.csv", "item,panellist,rating\nA,Ann,7\nA,Bob,12\n");

        (await terminal.Run("agreement", "consensus", panel)).ShouldBe(2);
        terminal.Error.ShouldContain("p.csv: row 3: the rating \"12\" is not a whole number from 1 to 9.");
        (await terminal.Run("agreement", "consensus", panel, "--scale", "1-15", "--rule", "rand-ucla")).ShouldBe(2);
        terminal.Error.ShouldContain("ratings from 1 to 9");
        (await terminal.Run("agreement", "consensus", "--help")).ShouldBe(0);
        terminal.Output.ShouldContain("--accord");
    }

    public void Dispose() => folder.Dispose();

    private static string Rounds() =>
        "item,panellist,rating,round\n"
        + string.Concat("788899".Select((r, p) => $"A,p{p},{r},1\n"))
        + string.Concat("159558".Select((r, p) => $"B,p{p},{r},1\n"))
        + string.Concat("77788".Select((r, p) => $"B,p{p},{r},2\n"));
}
