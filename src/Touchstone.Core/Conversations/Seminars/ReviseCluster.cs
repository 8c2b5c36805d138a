using System.Collections.Immutable;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>People name a cluster, move problems out of it, join it with another, and confirm it, with their reason.</summary>
/// <param name="TakeOut">Problems to take out.</param>
/// <param name="TakeTo">The cluster that they go to; null for a cluster of its own each.</param>
/// <param name="JoinWith">Another cluster whose problems belong here; it goes.</param>
/// <param name="Confirm">It stands as it is then; else it is still a proposal.</param>
public sealed record ReviseCluster(
    Guid SeminarId,
    Guid ClusterId,
    int Seen,
    string Name,
    ImmutableArray<Guid> TakeOut,
    Guid? TakeTo,
    Guid? JoinWith,
    bool Confirm,
    string Reason
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Seminar.Ref(SeminarId);
}

internal sealed class ReviseClusterHandler : ICommandHandler<ReviseCluster, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseCluster command, Work work, CancellationToken cancel)
    {
        var records = await SeminarRecords.Read(work.Db, command.SeminarId, cancel);
        if (records?.Clusters.FirstOrDefault(c => c.Id == command.ClusterId) is not { } cluster)
        {
            return new Refusal.NotFound();
        }
        var seminar = records.Seminar;
        if (await work.Db.IsOver(seminar, cancel))
        {
            return SeminarSeats.Over;
        }
        if (cluster.ChallengeId is not null)
        {
            return new Refusal.OutOfOrder("This cluster has become a challenge. It stays as it is.");
        }
        var members = records.Problems.Where(p => p.ClusterId == cluster.Id).ToList();
        var target = Other(records, cluster, command.TakeTo);
        var joined = Other(records, cluster, command.JoinWith);
        var faults = new Faults()
            .Text(command.Name, nameof(command.Name), "a name for the cluster", 150)
            .When(
                command.TakeOut.Any(id => members.TrueForAll(p => p.Id != id)),
                nameof(command.TakeOut),
                "Choose problems of this cluster"
            )
            .When(
                command.TakeOut.Distinct().Count() >= members.Count,
                nameof(command.TakeOut),
                "Leave at least one problem in the cluster; to move all of them, join the clusters"
            )
            .When(
                command.TakeTo is not null && target is null,
                nameof(command.TakeTo),
                "Choose another cluster that is not a challenge yet"
            )
            .When(
                command.JoinWith is not null && (joined is null || joined == target),
                nameof(command.JoinWith),
                "Choose another cluster that is not a challenge yet, and to which you move nothing"
            )
            .Text(command.Reason, nameof(command.Reason), "the reason", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Seen != seminar.Revision)
        {
            return new Refusal.Stale([
                new("Name", command.Name, cluster.Name),
                new("Reason", command.Reason, cluster.Reason),
                new("Problems", "As you saw them", string.Join("; ", members.Select(p => p.Title))),
            ]);
        }
        foreach (var problem in members.Where(p => command.TakeOut.Contains(p.Id)))
        {
            if (target is null)
            {
                var alone = new ProblemCluster(seminar.Id, problem.Title, null);
                work.Db.Add(alone);
                problem.Join(alone.Id);
            }
            else
            {
                problem.Join(target.Id);
            }
        }
        if (target is not null && !command.TakeOut.IsEmpty)
        {
            // Whoever confirmed it did so without what comes in now.
            target.Revise(target.Name, target.Reason, null);
            target.Rearranged();
        }
        if (joined is not null)
        {
            foreach (var problem in records.Problems.Where(p => p.ClusterId == joined.Id))
            {
                problem.Join(cluster.Id);
            }
            work.Db.Remove(joined);
        }
        if (!command.TakeOut.IsEmpty || joined is not null)
        {
            cluster.Rearranged();
        }
        cluster.Revise(command.Name.Trim(), command.Reason.Trim(), command.Confirm ? work.Now : null);
        seminar.Regrouped();
        work.Log(
            command.Confirm ? "cluster-confirmed" : "cluster-revised",
            seminar.Ref,
            new
            {
                cluster = cluster.Id,
                cluster.Name,
                command.TakeOut,
                command.TakeTo,
                command.JoinWith,
            },
            cluster.Reason
        );
        return Nothing.Value;
    }

    private static ProblemCluster? Other(SeminarRecords records, ProblemCluster cluster, Guid? id) =>
        records.Clusters.FirstOrDefault(c => c.Id == id && c != cluster && c.ChallengeId is null);
}
