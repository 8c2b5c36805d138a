using System.Text.Json;

namespace Touchstone.Cli.Tests.Agreement;

public sealed class AssignCommandTests : IDisposable
{
    private const string Reviewers =
        "reviewer,cap,profession,sector,lived_experience\nAnn,3,nurse,trust,no\nBob,3,midwife,university,no\nCai,3,lay,charity,yes\nDee,3,nurse,trust,no\n";

    private readonly Folder folder = new();
    private readonly Terminal terminal = new();

    [Fact]
    public async Task Every_panel_is_full_balanced_and_without_conflict()
    {
        var submissions = folder.Write("s.csv", "submission\nS1\nS2\nS3\n");
        var reviewers = folder.Write("r.csv", Reviewers);
        var conflicts = folder.Write("c.csv", "submission,reviewer\nS1,Ann\n");
        var match = folder.Write("m.csv", "submission,reviewer,match\nS2,Ann,0.9\nS3,Dee,0.8\nS1,Bob,0.7\n");
        var kept = folder.Write("k.csv", "submission,reviewer\nS3,Cai\n");

        var code = await terminal.Run([
            "agreement",
            "assign",
            submissions,
            reviewers,
            "--each",
            "3",
            "--conflicts",
            conflicts,
            "--match",
            match,
            "--kept",
            kept,
            "--out",
            folder.At("out.csv"),
            "--json",
            folder.At("out.json"),
        ]);

        code.ShouldBe(0, terminal.Error + terminal.Output);
        var report = await folder.Checked("out.json", "assign");
        report.GetProperty("short").GetInt32().ShouldBe(0);
        report.GetProperty("conflicted").GetInt32().ShouldBe(0);
        report.GetProperty("unmet").GetArrayLength().ShouldBe(0);
        report.GetProperty("binding").ValueKind.ShouldBe(JsonValueKind.Null);
        var rows = folder
            .Read("out.csv")
            .TrimStart('\uFEFF')
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(10);
        rows.ShouldContain("S3,Cai,yes");
        rows.ShouldNotContain(r => r.StartsWith("S1,Ann"));
        terminal.Output.ShouldContain("Panels with at least 1 with lived_experience = yes: 3 of 3");
    }

    [Fact]
    public async Task An_infeasible_case_names_what_binds_and_fails()
    {
        var submissions = folder.Write("s.csv", "submission,reviewers\nS1,2\nS2,2\n");
        var reviewers = folder.Write("r.csv", "reviewer,cap\nAnn,1\nBob,1\nCai,1\n");

        (await terminal.Run("agreement", "assign", submissions, reviewers, "--json", folder.At("out.json"))).ShouldBe(
            1
        );

        var binding = (await folder.Checked("out.json", "assign")).GetProperty("binding");
        binding.GetProperty("constraint").GetString().ShouldBe("caps");
        terminal.Output.ShouldContain("the caps of Ann, Bob, Cai are used up");
    }

    [Theory]
    [InlineData("--each", "0", "at least 1")]
    [InlineData("--cap", "-1", "at least 0")]
    [InlineData("--require", "profession", "is no requirement")]
    [InlineData("--require", "colour 2", "no column \"colour\"")]
    public async Task Options_that_make_no_sense_are_refused(string option, string value, string why)
    {
        var submissions = folder.Write("s.csv", "submission\nS1\n");

        (
            await terminal.Run("agreement", "assign", submissions, folder.Write("r.csv", Reviewers), option, value)
        ).ShouldBe(2);

        terminal.Error.ShouldContain(why);
    }

    [Fact]
    public async Task Files_that_contradict_each_other_are_named()
    {
        var submissions = folder.Write("s.csv", "submission\nS1\n");
        var reviewers = folder.Write("r.csv", Reviewers);
        var pair = folder.Write("k.csv", "submission,reviewer\nS1,Ann\n");
        var unknown = folder.Write("u.csv", "submission,reviewer\nS1,Eve\n");

        (
            await terminal.Run("agreement", "assign", submissions, reviewers, "--conflicts", pair, "--kept", pair)
        ).ShouldBe(2);
        terminal.Error.ShouldContain("\"Ann\" keeps \"S1\" in spite of a conflict.");
        (await terminal.Run("agreement", "assign", submissions, reviewers, "--conflicts", unknown)).ShouldBe(2);
        terminal.Error.ShouldContain("u.csv: row 2: there is no reviewer \"Eve\".");
        (
            await terminal.Run("agreement", "assign", submissions, reviewers, "--require", "none", "--each", "2")
        ).ShouldBe(0);
        (await terminal.Run("agreement", "assign", "--help")).ShouldBe(0);
        terminal.Output.ShouldContain("--require");
    }

    public void Dispose() => folder.Dispose();
}
