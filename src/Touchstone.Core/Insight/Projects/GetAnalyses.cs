using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
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
        var lines = await db.Set<AnalysisProject>()
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
        if (reading.Standing.Conflicts.IsEmpty)
        {
            return lines.ToImmutableArray();
        }
        // A conflict on a place closes every analysis that holds what was said there.
        var open = ImmutableArray.CreateBuilder<AnalysisLine>(lines.Count);
        foreach (var line in lines)
        {
            var chain = await Gate.ChainOf(db, RecordKinds.Analysis.Ref(line.Id), cancel);
            if (!chain.Any(reading.Standing.Conflicts.Contains))
            {
                open.Add(line);
            }
        }
        return open.ToImmutable();
    }
}
