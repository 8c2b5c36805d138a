using System.Text.Json;

namespace Touchstone.Cli.Tests.Agreement;

public sealed class ScoresCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly Terminal terminal = new();

    [Fact]
    public async Task Raw_and_adjusted_scores_stand_together_with_intervals_and_correlations()
    {
        string[] rows = ["9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7"];
        var csv =
            "submission,reviewer,score\n"
            + string.Concat(rows.SelectMany((row, s) => row.Split(' ').Select((score, r) => $"S{s},R{r},{score}\n")));

        var code = await terminal.Run(
            "agreement",
            "scores",
            folder.Write("s.csv", csv),
            "--json",
            folder.At("out.json")
        );

        code.ShouldBe(0, terminal.Error);
        var report = await folder.Checked("out.json", "scores");
        report.GetProperty("icc_1_1").GetDouble().ShouldBe(0.165741768, 1e-6);
        report.GetProperty("icc_2_1").GetDouble().ShouldBe(0.289763780, 1e-6);
        report.GetProperty("icc_3_1").GetDouble().ShouldBe(0.714840715, 1e-6);
        report.GetProperty("icc_2_k").GetDouble().ShouldBe(0.620050548, 1e-6);
        report.GetProperty("submissions")[0].GetProperty("raw").GetDouble().ShouldBe(6);
        report.GetProperty("reviewers")[1].GetProperty("severity").GetDouble().ShouldBeGreaterThan(2);
        terminal.Output.ShouldContain("6 submissions, 4 reviewers");
        terminal.Output.ShouldContain("neither is a decision");
    }

    [Fact]
    public async Task Parts_and_single_scores_are_said()
    {
        var parts = folder.Write("p.csv", "submission,reviewer,score\nA,x,5\nA,y,7\nB,z,4\nB,w,4\n");
        var single = folder.Write("s.csv", "submission,reviewer,score\nA,x,5\nB,y,4\n");

        (await terminal.Run("agreement", "scores", parts)).ShouldBe(0, terminal.Error);
        terminal.Output.ShouldContain("fall into 2 parts");
        (await terminal.Run("agreement", "scores", single, "--json", folder.At("out.json"))).ShouldBe(
            0,
            terminal.Error
        );
        terminal.Output.ShouldContain("severity cannot be told");
        (await folder.Checked("out.json", "scores")).GetProperty("icc_1_1").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_broken_file_is_named_with_its_row()
    {
        (
            await terminal.Run("agreement", "scores", folder.Write("b.csv", "submission,reviewer,score\nA,x,high\n"))
        ).ShouldBe(2);
        terminal.Error.ShouldContain("b.csv: row 2: score is \"high\", not a number.");
        (await terminal.Run("agreement", "scores", "--help")).ShouldBe(0);
    }

    public void Dispose() => folder.Dispose();
}
