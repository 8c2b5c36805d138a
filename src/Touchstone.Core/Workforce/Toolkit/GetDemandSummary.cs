using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>A published summary of demand, beside the places that approved delivery plans offer today.</summary>
public sealed record GetDemandSummary(Guid SummaryId) : Query<DemandSummaryPage>
{
    public override RecordRef? Subject => RecordKinds.DemandSummary.Ref(SummaryId);
}

/// <param name="Offered">Places a year by credential, as plans stand today.</param>
public sealed record DemandSummaryPage(DemandSummary Summary, ImmutableDictionary<Guid, PlacesOffered> Offered);

internal sealed class GetDemandSummaryHandler(IPlacesOffered places)
    : IQueryHandler<GetDemandSummary, DemandSummaryPage>
{
    public async Task<Outcome<DemandSummaryPage>> Handle(
        GetDemandSummary query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var summary = await reading.Db.Set<DemandSummary>().SingleOrDefaultAsync(s => s.Id == query.SummaryId, cancel);
        return summary is null
            ? new Refusal.NotFound()
            : new DemandSummaryPage(summary, await places.ByCredential(reading.Db, cancel));
    }
}
