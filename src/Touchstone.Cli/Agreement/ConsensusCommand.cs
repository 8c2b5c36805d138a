using System.CommandLine;
using System.Globalization;
using System.Text;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary><c>touchstone agreement consensus PANEL.csv</c>: what a panel agrees on, by a rule fixed beforehand.</summary>
internal static class ConsensusCommand
{
    public static Command Create()
    {
        var ratings = new Argument<FileInfo>("panel")
        {
            Description =
                "Ratings: item, panellist, rating and optionally round; or one row an item with a column for each panellist.",
        };
        var scale = new Option<string>("--scale")
        {
            Description = "The lowest and the highest rating.",
            DefaultValueFactory = _ => "1-9",
        };
        var favourable = new Option<int?>("--favourable")
        {
            Description = "The lowest rating that is for an item; the upper third of the scale when not given.",
        };
        var rule = new Option<string?>("--rule")
        {
            Description =
                "What counts as consensus: rand-ucla, 70/15, \"percent share=0.75 iqr=1\", cvr or \"cvi least=0.78\". When not given, rand-ucla for 1-9 and percent for other scales.",
        };
        var amend = new Option<string[]>("--amend")
        {
            Description =
                "A later change of the rule: first round it judges, rule and reason with semicolons between them, such as \"2; percent share=0.8; too many items in\". May be given several times.",
            DefaultValueFactory = _ => [],
        };
        var invited = new Option<int?>("--invited")
        {
            Description = "How many were asked in the first round; everybody who ever rated when not given.",
        };
        var json = new Option<FileInfo?>("--json") { Description = "Write everything to this file." };
        var accord = new Option<FileInfo?>("--accord")
        {
            Description = "Write the 35 rows of the ACCORD reporting table to this CSV file.",
        };
        var command = new Command("consensus", "Show what a panel agrees on, item by item and round by round.")
        {
            ratings,
            scale,
            favourable,
            rule,
            amend,
            invited,
            json,
            accord,
        };
        command.Runs(
            (parsed, output, _) =>
            {
                var of = Scale(parsed.GetRequiredValue(scale), parsed.GetValue(favourable));
                var plan = parsed
                    .GetRequiredValue(amend)
                    .Aggregate(
                        new ConsensusPlan(of, Rule(parsed.GetValue(rule), of)),
                        (before, change) => Amended(before, change, of)
                    );
                var panel = AgreementFiles.Read(parsed.GetRequiredValue(ratings), stream => PanelCsv.Read(stream, of));
                var report = ConsensusReport.Of(panel, plan, parsed.GetValue(invited));
                if (parsed.GetValue(json) is { } file)
                {
                    AgreementFiles.WriteJson(file, writer => ConsensusJson.Write(writer, report));
                }

                if (parsed.GetValue(accord) is { } table)
                {
                    WriteAccord(table, report);
                }

                ConsensusSummary.Write(report, output);
                return Task.FromResult(ExitCodes.Good);
            }
        );
        return command;
    }

    private static RatingScale Scale(string text, int? favourable)
    {
        var ends = text.Split('-', 2);
        if (
            ends.Length != 2
            || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var lowest)
            || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var highest)
            || lowest >= highest
        )
        {
            throw new CannotRunException(
                $"--scale is \"{text}\"; write the lowest and the highest rating, such as 1-9."
            );
        }

        return favourable is { } from && (from > highest || 2 * from <= lowest + highest)
            ? throw new CannotRunException("--favourable must be a rating above the middle of the scale.")
            : new(lowest, highest, favourable);
    }

    private static ConsensusRule Rule(string? text, RatingScale scale)
    {
        var rule =
            text is not null
                ? ConsensusRule.Parse(text)
                    ?? throw new CannotRunException($"--rule \"{text}\" is no rule; see --help.")
            : scale is { Lowest: 1, Highest: 9 } ? new RandUclaRule()
            : new PercentAgreementRule();
        return rule.Fits(scale)
            ? rule
            : throw new CannotRunException($"The rule {rule} is made for ratings from 1 to 9, not for {scale}.");
    }

    private static ConsensusPlan Amended(ConsensusPlan plan, string amendment, RatingScale scale)
    {
        var parts = amendment.Split(';', 3, StringSplitOptions.TrimEntries);
        var least = Math.Max(2, plan.Amendments.LastOrDefault()?.FromRound ?? 2);
        if (
            parts.Length < 3
            || parts[2].Length == 0
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var round)
            || round < least
        )
        {
            throw new CannotRunException(
                $"--amend is \"{amendment}\"; write the round ({least} or later), the rule and the reason with semicolons between them."
            );
        }

        return plan.Amend(round, Rule(parts[1], scale), parts[2]);
    }

    private static void WriteAccord(FileInfo to, ConsensusReport report)
    {
        using var file = new StreamWriter(
            to.FullName,
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );
        file.WriteLine("number,section,topic,reported");
        foreach (var item in AccordTable.Of(report))
        {
            file.WriteLine(
                string.Join(
                    ',',
                    ((string[])[item.Number, item.Section.ToString(), item.Topic, item.Reported ?? ""]).Select(
                        AgreementFiles.Cell
                    )
                )
            );
        }
    }
}
