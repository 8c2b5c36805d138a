using System.CommandLine;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary><c>touchstone agreement scores SCORES.csv</c>: scores as given and without their reviewers' severity.</summary>
internal static class ScoresCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("scores") { Description = "Scores: submission, reviewer, score." };
        var level = new Option<double>("--level")
        {
            Description = "The confidence level of the intervals.",
            DefaultValueFactory = _ => 0.95,
        };
        level.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and < 1))
            {
                result.AddError("--level must lie between 0 and 1.");
            }
        });
        var json = new Option<FileInfo?>("--json") { Description = "Write everything to this file." };
        var command = new Command(
            "scores",
            "Show scores raw and adjusted for reviewers' severity, and how reliable they are. Decides nothing."
        )
        {
            file,
            level,
            json,
        };
        command.Runs(
            (parsed, output, _) =>
            {
                var scores = AgreementFiles.Read(parsed.GetRequiredValue(file), ScoreCsv.Read);
                var report = ScoresReport.Of(scores, parsed.GetValue(level));
                if (parsed.GetValue(json) is { } to)
                {
                    AgreementFiles.WriteJson(to, writer => ScoresJson.Write(writer, report));
                }

                ScoresSummary.Write(report, output);
                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }
}
