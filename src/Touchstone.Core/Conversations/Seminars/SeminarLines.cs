using System.Collections.Immutable;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Turns what a seminar holds into what people are shown of it.</summary>
internal static class SeminarLines
{
    /// <param name="me">Whose own answers are shown; null for nobody's.</param>
    public static ImmutableArray<ProblemLine> Problems(SeminarRecords records, Guid? me)
    {
        var last = records.LastClosed;
        var number = records.Rounds.ToDictionary(r => r.Id, r => r.Number);
        var piles = records
            .Sortings.Where(s => s.AccountId == me)
            .GroupBy(s => s.ProblemId)
            .ToDictionary(g => g.Key, g => g.MaxBy(s => number[s.RoundId])!.Pile);
        return
        [
            .. records.Problems.Select(p => new ProblemLine(
                p.Id,
                p.Title,
                p.Statement,
                p.Touches,
                p.Revision,
                p.AuthorId == me,
                p.ClusterId,
                records.FiguresOf(p.Id, last),
                records.ReasonsFor(p.Id, last),
                Answer(records, p, records.Open, me),
                Answer(records, p, last, me),
                me is null ? null : piles.GetValueOrDefault(p.Id)
            )),
        ];
    }

    public static ImmutableArray<RoundLine> Rounds(SeminarRecords records) =>
        [
            .. records.Rounds.Select(r => new RoundLine(
                r,
                records.Ratings.Where(x => x.RoundId == r.Id).Select(x => x.AccountId).Distinct().Count(),
                records.Sortings.Where(x => x.RoundId == r.Id).Select(x => x.AccountId).Distinct().Count()
            )),
        ];

    /// <param name="challenges">The titles of the conversation's challenges.</param>
    public static ImmutableArray<ClusterLine> Clusters(
        SeminarRecords records,
        ImmutableArray<ProblemLine> problems,
        IReadOnlyDictionary<Guid, string> challenges
    ) =>
        [
            .. records
                .Clusters.Select(c => new ClusterLine(
                    c,
                    [
                        .. problems
                            .Where(p => p.ClusterId == c.Id)
                            .OrderByDescending(p => p.Figures?.Median ?? 0)
                            .ThenBy(p => p.Title, StringComparer.OrdinalIgnoreCase),
                    ],
                    c.ChallengeId is { } id ? challenges.GetValueOrDefault(id) : null
                ))
                .OrderByDescending(c => c.Problems.Length)
                .ThenBy(c => c.Cluster.Name, StringComparer.OrdinalIgnoreCase),
        ];

    private static GivenRating? Answer(SeminarRecords records, Problem problem, SeminarRound? round, Guid? me) =>
        records.Ratings.FirstOrDefault(r => r.RoundId == round?.Id && r.ProblemId == problem.Id && r.AccountId == me)
            is { } given
            ? new GivenRating(problem.Id, given.Score ?? GivenRating.Abstains, given.Reason)
            : null;
}
