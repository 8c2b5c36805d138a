using System.CommandLine;
using Touchstone.Opinion;

namespace Touchstone.Cli.Opinion;

/// <summary><c>touchstone opinion analyse VOTES.csv</c>.</summary>
internal static class AnalyseCommand
{
    public static Command Create()
    {
        var votes = new Argument<FileInfo>("votes")
        {
            Description = "Votes: one row a vote (voter-id, comment-id, vote, timestamp) or the wide table.",
        };
        var comments = new Option<FileInfo?>("--comments") { Description = "Statements with their moderation." };
        var groups = new Option<FileInfo?>("--groups") { Description = "Published groups: participant, group-id." };
        var segments = new Option<FileInfo?>("--segments")
        {
            Description = "Given segments: participant and a column each.",
        };
        var mode = new Option<string>("--mode")
        {
            Description = "How to group: stable (does not depend on who voted first) or classic (as Polis does).",
            DefaultValueFactory = _ => "stable",
        };
        mode.AcceptOnlyFromAmong("stable", "classic");
        var k = new Option<int?>("--k")
        {
            Description = "Stable mode: use this number of groups, 2 to 6, however stable.",
        };
        k.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 2 or > 6)
            {
                result.AddError("--k must be from 2 to 6.");
            }
        });
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of everything random.",
            DefaultValueFactory = _ => 1,
        };
        var minimum = new Option<int>("--minimum-cell")
        {
            Description = "The least number of people a count by segment may speak of.",
            DefaultValueFactory = _ => MinimumCell.Default,
        };
        var json = new Option<FileInfo?>("--json") { Description = "Write everything to this file." };
        var command = new Command("analyse", "Analyse a conversation.")
        {
            votes,
            comments,
            groups,
            segments,
            mode,
            k,
            seed,
            minimum,
            json,
        };
        command.Runs(
            (parsed, output, _) =>
            {
                var files = new AnalysisFiles(
                    parsed.GetRequiredValue(votes),
                    parsed.GetValue(comments),
                    parsed.GetValue(groups),
                    parsed.GetValue(segments)
                );
                var options = new AnalysisOptions
                {
                    Mode = parsed.GetValue(mode) == "classic" ? GroupingMode.Classic : GroupingMode.Stable,
                    MinimumCell = parsed.GetValue(minimum),
                    Stable = new StableOptions
                    {
                        Seed = parsed.GetValue(seed),
                        Groups = parsed.GetValue(k),
                        Threads = Environment.ProcessorCount,
                    },
                };
                Run(files, options, parsed.GetValue(json), output, parsed.InvocationConfiguration.Error);
                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }

    private static void Run(
        AnalysisFiles files,
        AnalysisOptions options,
        FileInfo? json,
        TextWriter output,
        TextWriter error
    )
    {
        var progress = new ProgressLines(error);
        progress.Report("reading");
        var input = files.Read(options);
        var analysis = OpinionAnalysis.Of(input.Votes, input.Options, progress);
        if (json is not null)
        {
            progress.Report($"writing {json.Name}");
            using var stream = json.Create();
            AnalysisJson.Write(analysis, input, stream);
        }

        AnalysisSummary.Write(analysis, input, output);
    }
}
