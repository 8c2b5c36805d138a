using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Seminars;

/// <summary>The seminar in whose report a problem, a cluster or a challenge stands, for those who may read that.</summary>
public sealed record FindInSeminar(Guid Id) : Query<Guid>;

internal sealed class FindInSeminarHandler : IQueryHandler<FindInSeminar, Guid>
{
    public async Task<Outcome<Guid>> Handle(FindInSeminar query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var seminar = await db.Set<Problem>()
            .Where(p => p.Id == query.Id)
            .Select(p => p.SeminarId)
            .Concat(
                db.Set<ProblemCluster>()
                    .Where(c => c.Id == query.Id || c.ChallengeId == query.Id)
                    .Select(c => c.SeminarId)
            )
            .FirstOrDefaultAsync(cancel);
        var report = await new GetSeminarReportHandler().Handle(new GetSeminarReport(seminar), reading, cancel);
        return report.IsDone && Shows(report.Value, query.Id) ? seminar : new Refusal.NotFound();
    }

    private static bool Shows(SeminarReport report, Guid id) =>
        report.Problems.Any(p => p.Id == id)
        || report.Clusters.Any(c => c.Cluster.Id == id || c.Cluster.ChallengeId == id);
}
