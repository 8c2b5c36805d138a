using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>The published summaries of demand, the latest first.</summary>
public sealed record GetDemandSummaries : Query<DemandSummaryList>;

/// <param name="CanSeeReturns">Whether the person may see the figures that are coming in.</param>
public sealed record DemandSummaryList(ImmutableArray<DemandSummaryLine> Summaries, bool CanSeeReturns);

public sealed record DemandSummaryLine(Guid Id, int Year, string Title, string Summary, DateTimeOffset PublishedAt);

internal sealed class GetDemandSummariesHandler : IQueryHandler<GetDemandSummaries, DemandSummaryList>
{
    public async Task<Outcome<DemandSummaryList>> Handle(
        GetDemandSummaries query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var lines = await reading
            .Db.Set<DemandSummary>()
            .OrderByDescending(s => s.PublishedAt)
            .Select(s => new DemandSummaryLine(s.Id, s.Year, s.Title, s.Summary, s.PublishedAt))
            .ToListAsync(cancel);
        return new DemandSummaryList([.. lines], reading.Standing.HoldsAny(Role.ProgrammeManager, Role.RegionalLead));
    }
}
