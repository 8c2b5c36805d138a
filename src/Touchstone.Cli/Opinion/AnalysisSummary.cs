using System.Globalization;
using Touchstone.Opinion;

namespace Touchstone.Cli.Opinion;

/// <summary>The result in a page of text.</summary>
internal static class AnalysisSummary
{
    private const int Listed = 5;

    public static void Write(OpinionAnalysis analysis, AnalysisInput input, TextWriter to)
    {
        var votes = analysis.Votes;
        Line(
            to,
            $"{votes.PersonCount:N0} people, {votes.StatementCount:N0} statements, {votes.VoteCount:N0} votes that count"
        );
        if (input.File.Replaced > 0)
        {
            Line(to, $"({input.File.Replaced:N0} earlier votes were replaced by later ones of the same person)");
        }

        Groups(analysis, to);
        Lists(analysis, input, to);
        Integrity(analysis, to);
    }

    private static void Groups(OpinionAnalysis analysis, TextWriter to)
    {
        to.WriteLine();
        if (analysis.Stable is { } stable)
        {
            var answer = stable.Chosen is { } chosen
                ? Text(
                    $"Groups: {chosen.Groups}, stability {chosen.Stability:F2}, {chosen.Gain:F3} bits saved per hidden vote"
                )
                : "No stable groups: another draw of the same votes would show others, or none help to tell a vote.";
            to.WriteLine(answer);
            foreach (var trial in stable.Trials)
            {
                Line(
                    to,
                    $"  tried {trial.Groups}: gain {trial.Gain:F3} (± {trial.GainError:F3}), stability {trial.Stability:F2}"
                );
            }
        }
        else
        {
            Line(to, $"Groups: {analysis.Groups.Count} ({analysis.Mode.ToString().ToLowerInvariant()})");
        }

        var sizes = analysis.Groups.Sizes();
        for (var g = 0; g < sizes.Length; g++)
        {
            Line(to, $"  group {analysis.Groups.Names[g]}: {sizes[g]:N0} people");
        }

        var prediction = analysis.Prediction;
        Line(
            to,
            $"Hidden votes told right: {prediction.Accuracy:P1} ({prediction.Baseline:P1} by the most common vote alone)"
        );
    }

    private static void Lists(OpinionAnalysis analysis, AnalysisInput input, TextWriter to)
    {
        for (var g = 0; g < analysis.Representative.Count; g++)
        {
            to.WriteLine();
            Line(to, $"Group {analysis.Groups.Names[g]} is known by");
            foreach (var statement in analysis.Representative[g])
            {
                var side = statement.Side == Vote.Agree ? "agrees   " : "disagrees";
                Line(to, $"  {side} {statement.Share:P0}  {Name(analysis, input, statement.Statement)}");
            }
        }

        to.WriteLine();
        to.WriteLine("Agreed by all together");
        foreach (var statement in analysis.Consensus.Agree)
        {
            Line(to, $"  {statement.Share:P0}  {Name(analysis, input, statement.Statement)}");
        }

        to.WriteLine();
        to.WriteLine(
            analysis.Groups.Count == 0 ? "At least this share agrees" : "At least this share of every group agrees"
        );
        var bridges = Enumerable
            .Range(0, analysis.Votes.StatementCount)
            .Where(c => analysis.Votes.Standings[c] == StatementStanding.Open)
            .OrderByDescending(c => analysis.Statements[c].EveryoneAtLeast)
            .Take(Listed);
        foreach (var c in bridges)
        {
            Line(to, $"  {analysis.Statements[c].EveryoneAtLeast:P0}  {Name(analysis, input, c)}");
        }
    }

    private static void Integrity(OpinionAnalysis analysis, TextWriter to)
    {
        to.WriteLine();
        var report = analysis.Integrity;
        Line(to, $"Accounts to look at: {report.Careless.Count} careless, {report.Coordinated.Count} coordinated");
        foreach (var pushed in report.Pushed)
        {
            var side = pushed.Side == Vote.Agree ? "agreement with" : "disagreement with";
            Line(
                to,
                $"  {side} statement {analysis.Votes.Statements[pushed.Statement]} may be pushed: {pushed.Reason}"
            );
        }
    }

    private static string Name(OpinionAnalysis analysis, AnalysisInput input, int statement)
    {
        var id = analysis.Votes.Statements[statement];
        return input.Texts.TryGetValue(id, out var text)
            ? Text($"{id} {text.ReplaceLineEndings(" ")}")
            : id.ToString(CultureInfo.InvariantCulture);
    }

    private static void Line(TextWriter to, FormattableString text) => to.WriteLine(Text(text));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
