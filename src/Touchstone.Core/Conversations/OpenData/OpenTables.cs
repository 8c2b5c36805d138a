using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Touchstone.Core.Conversations.Picture;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.OpenData;

/// <summary>
/// Writes the open data: votes and statements in the columns that analysis tools read, and the figures that come of them. People
/// have numbers drawn for this file alone. What is hidden or withdrawn is not in it, nor are votes on it.
/// </summary>
internal static class OpenTables
{
    public const string Votes = "votes.csv";
    public const string Statements = "statements.csv";
    public const string Figures = "figures.csv";
    public const string Segments = "segments.csv";
    public const string Participation = "participation.csv";

    public static byte[] VotesOf(VoteTable votes)
    {
        var numbers = Enumerable.Range(1, votes.PersonCount).ToArray();
        RandomNumberGenerator.Shuffle(numbers.AsSpan());
        var rows = Enumerable
            .Range(0, votes.PersonCount)
            .OrderBy(p => numbers[p])
            .SelectMany(p =>
                votes
                    .Row(p)
                    .Where(v => votes.Standings[v.Statement] == StatementStanding.Open)
                    .Select(v => (Statement: votes.Statements[v.Statement], v.Vote))
                    .OrderBy(v => v.Statement)
                    .Select(v => new object[] { numbers[p], v.Statement, (int)v.Vote })
            );
        return Csv(["voter-id", "comment-id", "vote"], rows);
    }

    public static byte[] StatementsOf(IEnumerable<LiveStatement> statements, Func<LiveStatement, string> challenge) =>
        Csv(
            ["comment-id", "moderated", "challenge", "origin", "comment-body"],
            statements
                .Where(s => s.IsOpen)
                .OrderBy(s => s.Number)
                .Select(s => new object[] { s.Number, 1, challenge(s), s.Origin.ToString().ToLowerInvariant(), s.Text })
        );

    /// <summary>What the analysis of the votes file says of each statement.</summary>
    public static byte[] FiguresOf(OpinionAnalysis analysis) =>
        Csv(
            [
                "comment-id",
                "agree",
                "disagree",
                "pass",
                "agree-share",
                "agree-lower",
                "agree-upper",
                "everyone-at-least",
                "group-aware-consensus",
                "verdict",
                .. Enumerable.Range(1, analysis.Groups.Count).Select(g => $"agree-share-group-{g}"),
            ],
            Enumerable
                .Range(0, analysis.Votes.StatementCount)
                .OrderBy(c => analysis.Votes.Statements[c])
                .Select(c =>
                {
                    var figures = analysis.Statements[c];
                    return (object[])
                        [
                            analysis.Votes.Statements[c],
                            figures.Everyone.Agree,
                            figures.Everyone.Disagree,
                            figures.Everyone.Pass,
                            figures.Agree.Share,
                            figures.Agree.Lower,
                            figures.Agree.Upper,
                            figures.EveryoneAtLeast,
                            analysis.GroupAwareAgreement[c],
                            figures.Verdict.ToString().ToLowerInvariant(),
                            .. figures.ByGroup.Select(t => (object)t.AgreeShare),
                        ];
                })
        );

    /// <summary>What the parts of each segment said, small counts left empty.</summary>
    public static byte[] SegmentsOf(VoteTable votes, IEnumerable<Segment> segments) =>
        Csv(
            ["comment-id", "segment", "part", "agree", "disagree", "pass", "seen"],
            segments.SelectMany(segment =>
                SegmentCut
                    .Of(votes, segment)
                    .SelectMany(
                        (cut, c) =>
                            votes.Standings[c] == StatementStanding.Open
                                ? cut.Parts.Select(
                                    (part, i) =>
                                        new object?[]
                                        {
                                            votes.Statements[c],
                                            segment.Name,
                                            part,
                                            cut.Agree[i],
                                            cut.Disagree[i],
                                            cut.Pass[i],
                                            cut.Seen[i],
                                        }
                                )
                                : []
                    )
            )
        );

    public static byte[] ParticipationOf(IEnumerable<ParticipationLine> lines) =>
        Csv(
            ["segment", "part", "people", "workforce"],
            lines.Select(l => new object?[] { l.Segment, l.Part, l.People, l.Workforce })
        );

    private static byte[] Csv(IEnumerable<string> heads, IEnumerable<IEnumerable<object?>> rows)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', heads).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(object? value)
    {
        // Numbers to be read back exactly (IEEE 754, shortest that round-trips).
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (value is not string)
        {
            return text;
        }
        // A spreadsheet takes a leading sign for a formula (OWASP, CSV injection).
        text = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return text.AsSpan().IndexOfAny(",\"\n\r") >= 0
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
