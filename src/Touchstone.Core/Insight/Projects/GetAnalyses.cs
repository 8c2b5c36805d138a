using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Insight.Projects;

/// <summary>The analyses that there are, without those that a conflict closes.</summary>
public sealed record GetAnalyses : Query<ImmutableArray<AnalysisLine>>;

/// <param name="Finished">How many texts somebody has gone through to the end; texts under blind coding are not counted.</param>
public sealed record AnalysisLine(
    Guid Id,
    string Title,
    string? Credential,
    DateTimeOffset OpenedAt,
    int Texts,
    int Finished
);

internal sealed class GetAnalysesHandler : IQueryHandler<GetAnalyses, ImmutableArray<AnalysisLine>>
{
    public async Task<Outcome<ImmutableArray<AnalysisLine>>> Handle(
        GetAnalyses query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var db = reading.Db;
        var closed = reading.Standing.InConflictOn(RecordKinds.Analysis).ToArray();
        var closedCredentials = reading.Standing.InConflictOn(RecordKinds.Credential).ToArray();
        var lines = await db.Set<AnalysisProject>()
            .Where(a => !closed.Contains(a.Id))
            .Where(a => a.CredentialId == null || !closedCredentials.Contains(a.CredentialId.Value))
            .OrderByDescending(a => a.OpenedAt)
            .Select(a => new AnalysisLine(
                a.Id,
                a.Title,
                db.Set<Credential>().Where(c => c.Id == a.CredentialId).Select(c => c.Name).FirstOrDefault(),
                a.OpenedAt,
                db.Set<AnalysedText>().Count(t => t.AnalysisId == a.Id),
                db.Set<AnalysedText>()
                    .Count(t =>
                        t.AnalysisId == a.Id && !t.IsBlind && db.Set<Coding.TextReading>().Any(r => r.TextId == t.Id)
                    )
            ))
            .ToListAsync(cancel);
        return lines.ToImmutableArray();
    }
}
