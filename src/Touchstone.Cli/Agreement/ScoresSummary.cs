using System.Globalization;
using Touchstone.Agreement;

namespace Touchstone.Cli.Agreement;

/// <summary>Scores in a page of text.</summary>
internal static class ScoresSummary
{
    public static void Write(ScoresReport report, TextWriter to)
    {
        var adjusted = report.Adjusted;
        Line(to, $"{adjusted.Submissions.Count} submissions, {adjusted.Reviewers.Count} reviewers");
        if (adjusted.SeverityDeviation is { } severity)
        {
            Line(
                to,
                $"Reviewers' severities differ by {severity:F2} points (standard deviation), what is left over by {adjusted.ResidualDeviation:F2}"
            );
        }
        else
        {
            to.WriteLine("No submission has two scores: severity cannot be told, adjusted scores are the raw ones.");
        }

        if (adjusted.Parts > 1)
        {
            Line(
                to,
                $"The reviews fall into {adjusted.Parts} parts without a shared reviewer: adjusted scores of different parts cannot be compared."
            );
        }

        Reliability(report, to);
        Submissions(adjusted, to);
        Reviewers(adjusted, to);
        to.WriteLine();
        to.WriteLine("Raw and adjusted scores inform people's judgement; neither is a decision.");
    }

    private static void Reliability(ScoresReport report, TextWriter to)
    {
        Line(
            to,
            $"Alpha, interval: {report.Alpha.Value?.ToString("F3", CultureInfo.InvariantCulture) ?? report.Alpha.NotDefined}"
        );
        if (report.Correlations.Count == 0)
        {
            to.WriteLine("Intraclass correlations: not defined, they need two submissions that every reviewer scored");
            return;
        }

        Line(to, $"Intraclass correlations over {report.CompleteSubmissions} submissions that every reviewer scored");
        foreach (var icc in report.Correlations)
        {
            Line(to, $"  {ScoresJson.Key(icc.Form)}  {icc.Value, 7:F3}  {Text(icc.Interval)}");
        }
    }

    private static void Submissions(AdjustedScores adjusted, TextWriter to)
    {
        to.WriteLine();
        var widest = Width(adjusted.Submissions.Select(s => s.Submission), "submission");
        to.WriteLine(
            $"{"submission".PadRight(widest)}  reviews    raw  rank  interval           adjusted  rank  interval"
        );
        foreach (var s in adjusted.Submissions.OrderBy(s => s.AdjustedRank))
        {
            Line(
                to,
                $"{s.Submission.PadRight(widest)}  {s.Reviews, 7} {s.Raw, 6:F2} {s.RawRank, 5}  {Text(s.RawInterval), -18} {s.Adjusted, 8:F2} {s.AdjustedRank, 5}  {Text(s.AdjustedInterval)}"
            );
        }
    }

    private static void Reviewers(AdjustedScores adjusted, TextWriter to)
    {
        to.WriteLine();
        var widest = Width(adjusted.Reviewers.Select(r => r.Reviewer), "reviewer");
        to.WriteLine($"{"reviewer".PadRight(widest)}  reviews  severity  interval");
        foreach (var r in adjusted.Reviewers.OrderByDescending(r => r.Severity))
        {
            Line(
                to,
                $"{r.Reviewer.PadRight(widest)}  {r.Reviews, 7}  {r.Severity, 8:+0.00;-0.00;0.00}  {Text(r.Interval)}"
            );
        }
    }

    private static int Width(IEnumerable<string> names, string title) => names.Append(title).Max(n => n.Length);

    private static string Text(Interval? interval) =>
        interval is null
            ? "-"
            : string.Create(CultureInfo.InvariantCulture, $"{interval.Lower:F2} to {interval.Upper:F2}");

    private static void Line(TextWriter to, FormattableString text) =>
        to.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
