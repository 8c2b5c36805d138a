using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>
/// Proposes which problems belong together from how the leaders sorted them. What people have confirmed stays as it is; the others are
/// proposed anew. A proposal does nothing until somebody confirms it.
/// </summary>
public sealed record ProposeClusters(Guid SeminarId, int Seen) : Command<ClusterProposal>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

/// <param name="Clusters">How many were proposed.</param>
/// <param name="Sorters">How many leaders had sorted; with too few each problem is proposed on its own.</param>
public sealed record ClusterProposal(int Clusters, int Sorters);

internal sealed class ProposeClustersHandler : ICommandHandler<ProposeClusters, ClusterProposal>
{
    public async Task<Outcome<ClusterProposal>> Handle(ProposeClusters command, Work work, CancellationToken cancel)
    {
        if (await SeminarRecords.Read(work.Db, command.SeminarId, cancel) is not { } records)
        {
            return new Refusal.NotFound();
        }
        var seminar = records.Seminar;
        if (await work.Db.IsOver(seminar, cancel))
        {
            return SeminarSeats.Over;
        }
        if (records.Open is not null || records.LastClosed?.Decision != RoundDecision.Enough)
        {
            return new Refusal.OutOfOrder(
                "Close a round with the decision that it is enough before you put the problems together."
            );
        }
        if (command.Seen != seminar.Revision)
        {
            return new Refusal.Stale([
                new("Clusters", "A new proposal", "Somebody has changed the clusters since you looked"),
            ]);
        }
        var confirmed = records.Clusters.Where(c => c.ConfirmedAt is not null).Select(c => c.Id).ToHashSet();
        var free = records.Problems.Where(p => p.ClusterId is not { } id || !confirmed.Contains(id)).ToList();
        if (free.Count == 0)
        {
            return new Refusal.OutOfOrder("Every problem is in a confirmed cluster.");
        }
        var sorting = records.SortingOf(free);
        var enough = sorting.Sorters >= ProblemFigures.Least;
        var made = 0;
        foreach (var found in enough ? sorting.Clusters(Seminar.Cut) : Alone(free.Count))
        {
            var problems = found.Items.Select(i => free[i]).ToList();
            var cluster = new ProblemCluster(seminar.Id, MostImportant(records, problems).Title, found.Cohesion);
            work.Db.Add(cluster);
            problems.ForEach(p => p.Join(cluster.Id));
            made++;
        }
        work.Db.RemoveRange(records.Clusters.Where(c => c.ConfirmedAt is null));
        seminar.Regrouped();
        work.Log(
            "clusters-proposed",
            seminar.Ref,
            new
            {
                problems = free.Count,
                clusters = made,
                sorting.Sorters,
                Seminar.Cut,
            }
        );
        return new ClusterProposal(made, sorting.Sorters);
    }

    /// <summary>Of the problems, the one with the highest median in the last round; the earliest of equals.</summary>
    internal static Problem MostImportant(SeminarRecords records, IEnumerable<Problem> problems) =>
        problems.MaxBy(p => records.FiguresOf(p.Id, records.LastClosed)?.Median ?? 0)!;

    private static IReadOnlyList<Agreement.SortedCluster> Alone(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Agreement.SortedCluster([i], null))];
}
