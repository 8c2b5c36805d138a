using System.Collections.Immutable;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Picture;

/// <summary>What the engine finds in the votes, put into the words of the picture.</summary>
internal static class Painting
{
    /// <summary>So many votes make a person's view known.</summary>
    public const int EnoughVotes = 7;

    /// <summary>So many people with enough votes are needed before anything is said of opinions.</summary>
    public const int EnoughPeople = 30;

    private const int MostLines = 10;

    /// <summary>Why the votes say nothing yet; null when they do.</summary>
    public static string? NotYet(VoteTable votes)
    {
        var known = Enumerable.Range(0, votes.PersonCount).Count(p => votes.VotesOf(p) >= EnoughVotes);
        return known >= EnoughPeople
            ? null
            : $"{known} of the {EnoughPeople} people that are needed have voted on {EnoughVotes} statements or more.";
    }

    public static OpinionPicture Paint(
        OpinionAnalysis analysis,
        LiveConversation conversation,
        OpinionPicture before,
        bool isOver
    )
    {
        PictureLine Line(int at) => LineOf(analysis, conversation, at);
        ImmutableArray<int> With(StatementVerdict verdict, Func<StatementFigures, double> by) =>
            [
                .. Enumerable
                    .Range(0, analysis.Statements.Count)
                    .Where(c =>
                        analysis.Statements[c].Verdict == verdict
                        && analysis.Votes.Standings[c] == StatementStanding.Open
                    )
                    .OrderByDescending(c => by(analysis.Statements[c]))
                    .ThenBy(c => analysis.Votes.Statements[c])
                    .Take(MostLines),
            ];
        var unites = With(StatementVerdict.Unites, f => Math.Max(f.EveryoneAtLeast, f.EveryoneAgainstAtLeast));
        var divides = With(StatementVerdict.Divides, f => f.Polarisation);
        var sizes = analysis.Groups.Sizes();
        return before with
        {
            Groups =
            [
                .. Enumerable
                    .Range(0, analysis.Groups.Count)
                    .Select(g => new PictureGroup(
                        g + 1,
                        sizes[g],
                        [.. analysis.Representative[g].Select(r => Line(r.Statement))]
                    )),
            ],
            Stability = analysis.Stable?.Chosen?.Stability,
            Unites = [.. unites.Select(Line)],
            Divides = [.. divides.Select(Line)],
            Unclear = [.. With(StatementVerdict.Unclear, f => f.Pass.Lower).Select(Line)],
            Integrity = Integrity(analysis),
            Segments = isOver
                ? [.. analysis.Segments.Select(s => SegmentOf(analysis, s, [.. unites, .. divides]))]
                : [],
        };
    }

    private static PictureLine LineOf(OpinionAnalysis analysis, LiveConversation conversation, int at)
    {
        var figures = analysis.Statements[at];
        var number = analysis.Votes.Statements[at];
        return new PictureLine(
            number,
            conversation.Find(number)?.Text ?? "",
            figures.Everyone.Seen,
            figures.Agree.Share,
            figures.Agree.Lower,
            figures.Agree.Upper,
            figures.EveryoneAtLeast,
            [.. figures.ByGroup.Select(t => t.AgreeShare)]
        );
    }

    private static PictureIntegrity Integrity(OpinionAnalysis analysis)
    {
        ImmutableArray<long> Agreed(Consensus consensus) =>
            [.. consensus.Agree.Select(s => analysis.Votes.Statements[s.Statement])];
        var with = Agreed(analysis.Consensus);
        var without = analysis.WithoutSuspects is { } rest ? Agreed(rest.Consensus) : with;
        return new PictureIntegrity(
            analysis.Integrity.Careless.Count,
            analysis.Integrity.Coordinated.Select(s => s.Person).Distinct().Count(),
            [.. analysis.Integrity.Pushed.Select(p => analysis.Votes.Statements[p.Statement]).Distinct()],
            [.. with.Except(without)],
            [.. without.Except(with)]
        );
    }

    private static PictureSegment SegmentOf(
        OpinionAnalysis analysis,
        SegmentFindings findings,
        ImmutableArray<int> statements
    ) =>
        new(
            findings.Name,
            analysis.Groups.Count == 0 ? null : findings.Association.CramersV,
            analysis.Groups.Count == 0 ? null : findings.Association.Lower,
            analysis.Groups.Count == 0 ? null : findings.Association.Upper,
            [
                .. statements.SelectMany(c =>
                    findings
                        .Cuts[c]
                        .Parts.Select(
                            (part, i) =>
                                new SegmentLine(
                                    analysis.Votes.Statements[c],
                                    part,
                                    findings.Cuts[c].Agree[i],
                                    findings.Cuts[c].Seen[i]
                                )
                        )
                ),
            ]
        );
}
