using System.Collections.Immutable;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>The demand of a year as it comes in, whole, for programme staff and regional leads; these see their own regions.</summary>
public sealed record GetDemand(int Year) : Query<DemandPage>;

/// <param name="CanPublish">Whether the person may publish a summary of it.</param>
public sealed record DemandPage(
    DemandFigures Figures,
    ImmutableDictionary<Guid, PlacesOffered> Offered,
    bool CanPublish
);

internal sealed class GetDemandHandler(IPlacesOffered places) : IQueryHandler<GetDemand, DemandPage>
{
    public async Task<Outcome<DemandPage>> Handle(GetDemand query, Reading reading, CancellationToken cancel)
    {
        var (_, lines) = await reading.Db.DemandOf(query.Year, cancel);
        var closed = reading.Standing.InConflictOn(Record.RecordKinds.Organisation);
        var regions = await reading.RegionsOf(cancel);
        ImmutableArray<PlacedDemand> seen =
        [
            .. lines.Where(l => !closed.Contains(l.OrganisationId) && (regions is null || regions.Contains(l.Region))),
        ];
        return new DemandPage(
            DemandFigures.Of(query.Year, seen.Select(l => l.OrganisationId).Distinct().Count(), seen, hideSmall: false),
            await places.ByCredential(reading.Db, cancel),
            reading.Standing.Holds(Role.ProgrammeManager)
        );
    }
}
