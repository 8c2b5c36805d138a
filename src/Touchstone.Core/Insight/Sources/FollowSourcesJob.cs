using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Insight.Sources;

/// <summary>Every night, so that what somebody took back does not wait for the next report.</summary>
internal sealed class FollowSourcesJob(UseCaseRunner process, IDbContextFactory<TouchstoneDb> databases) : IDailyJob
{
    public string Kind => "follow-sources";

    public TimeOnly At => new(2, 30);

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var analyses = await db.Set<TextSource>()
            .Where(s => s.FromKind != null)
            .Select(s => s.AnalysisId)
            .Distinct()
            .ToListAsync(cancel);
        foreach (var analysis in analyses)
        {
            await process.Do(new FollowSources(analysis), $"{job.Id} {analysis}", cancel);
        }
    }
}
