using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Agreement;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Everything that a seminar holds, read at once: they are small, and each page shows most of it.</summary>
internal sealed class SeminarRecords
{
    private readonly ILookup<Guid, ProblemRating> ratingsOf;

    private SeminarRecords(
        Seminar seminar,
        List<SeminarLeader> leaders,
        List<SeminarRound> rounds,
        List<Problem> problems,
        List<ProblemCluster> clusters,
        List<ProblemRating> ratings,
        List<ProblemSorting> sortings
    )
    {
        (Seminar, Leaders, Rounds, Problems) = (seminar, leaders, rounds, problems);
        (Clusters, Ratings, Sortings) = (clusters, ratings, sortings);
        ratingsOf = ratings.ToLookup(r => r.ProblemId);
    }

    public Seminar Seminar { get; }

    /// <summary>Everybody who was ever invited.</summary>
    public IReadOnlyList<SeminarLeader> Leaders { get; }

    /// <summary>By their numbers.</summary>
    public IReadOnlyList<SeminarRound> Rounds { get; }
    public IReadOnlyList<Problem> Problems { get; }
    public IReadOnlyList<ProblemCluster> Clusters { get; }
    public IReadOnlyList<ProblemRating> Ratings { get; }
    public IReadOnlyList<ProblemSorting> Sortings { get; }

    public SeminarRound? Open => Rounds.FirstOrDefault(r => r.ClosedAt is null);
    public SeminarRound? LastClosed => Rounds.LastOrDefault(r => r.ClosedAt is not null);

    /// <summary>Those who framed, rated or sorted anything.</summary>
    public IEnumerable<SeminarLeader> Heard =>
        Leaders.Where(l =>
            Problems.Any(p => p.AuthorId == l.AccountId)
            || Ratings.Any(r => r.AccountId == l.AccountId)
            || Sortings.Any(s => s.AccountId == l.AccountId)
        );

    public static async Task<SeminarRecords?> Read(TouchstoneDb db, Guid id, CancellationToken cancel)
    {
        if (await db.Set<Seminar>().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } seminar)
        {
            return null;
        }
        return new SeminarRecords(
            seminar,
            await db.Set<SeminarLeader>().Where(l => l.SeminarId == id).OrderBy(l => l.InvitedAt).ToListAsync(cancel),
            await db.Set<SeminarRound>().Where(r => r.SeminarId == id).OrderBy(r => r.Number).ToListAsync(cancel),
            await db.Set<Problem>().Where(p => p.SeminarId == id).OrderBy(p => p.Id).ToListAsync(cancel),
            await db.Set<ProblemCluster>().Where(c => c.SeminarId == id).OrderBy(c => c.Id).ToListAsync(cancel),
            await db.Set<ProblemRating>().Where(r => r.SeminarId == id).ToListAsync(cancel),
            await db.Set<ProblemSorting>().Where(s => s.SeminarId == id).ToListAsync(cancel)
        );
    }

    /// <summary>What the ratings of a problem came to in a closed round. Of an open one nobody learns anything.</summary>
    public ProblemFigures? FiguresOf(Guid problem, SeminarRound? round) =>
        round?.ClosedAt is null ? null : ProblemFigures.Of(round, Rounds, ratingsOf[problem], Seminar.Plan);

    /// <summary>
    /// Why the leaders rated a problem as they did, without names and in the order of the alphabet, so that the order does not tell who
    /// came first. With too few ratings nothing is shown.
    /// </summary>
    public ImmutableArray<string> ReasonsFor(Guid problem, SeminarRound? round) =>
        FiguresOf(problem, round) is null
            ? []
            :
            [
                .. ratingsOf[problem]
                    .Where(r => r.RoundId == round!.Id && r.Reason.Length > 0)
                    .Select(r => r.Reason)
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>
    /// How the leaders sort these problems, each as they last did in a closed round: whoever sorts anew changes their mind, whoever does
    /// not keeps it.
    /// </summary>
    public CoSorting SortingOf(IReadOnlyList<Problem> problems)
    {
        var closed = Rounds.Where(r => r.ClosedAt is not null).ToDictionary(r => r.Id, r => r.Number);
        var latest = Sortings
            .Where(s => closed.ContainsKey(s.RoundId))
            .GroupBy(s => s.AccountId)
            .Select(own => own.GroupBy(s => closed[s.RoundId]).MaxBy(g => g.Key)!)
            .Select(own => own.ToDictionary(s => s.ProblemId, s => s.Pile.ToUpperInvariant()));
        return CoSorting.Of([.. latest.Select(own => problems.Select(p => own.GetValueOrDefault(p.Id)).ToArray())]);
    }
}
