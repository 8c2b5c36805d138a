using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Delivery;

/// <summary>The delivery plans that the person may see: all for programme staff, their own organisation's for a provider.</summary>
public sealed record GetPlans(PlanState? State = null) : Query<PlanList>;

/// <param name="Providers">The person's organisations that may deliver.</param>
/// <param name="Launched">The versions that they can plan for.</param>
public sealed record PlanList(
    ImmutableArray<PlanLine> Plans,
    ImmutableArray<Named> Providers,
    ImmutableArray<Named> Launched
);

public sealed record PlanLine(
    Guid Id,
    string Provider,
    string Specification,
    string Programme,
    PlanState State,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? DecidedAt
);

internal sealed class GetPlansHandler : IQueryHandler<GetPlans, PlanList>
{
    public async Task<Outcome<PlanList>> Handle(GetPlans query, Reading reading, CancellationToken cancel)
    {
        var isStaff = reading.Standing.HoldsAny(
            Role.ProgrammeManager,
            Role.DecisionPanelChair,
            Role.DecisionPanelMember
        );
        var mine = reading.Standing.HeldOn(RecordKinds.Organisation, Role.ProviderLead).ToArray();
        var closed = reading
            .Standing.InConflictOn(RecordKinds.DeliveryPlan)
            .Union(reading.Standing.InConflictOn(RecordKinds.Credential))
            .Union(reading.Standing.InConflictOn(RecordKinds.Organisation))
            .ToArray();
        var plans = await reading
            .Db.Set<DeliveryPlan>()
            .Where(p =>
                isStaff ? p.State != PlanState.Draft || mine.Contains(p.ProviderId) : mine.Contains(p.ProviderId)
            )
            .Where(p => !closed.Contains(p.Id) && !closed.Contains(p.CredentialId) && !closed.Contains(p.ProviderId))
            .Where(p => query.State == null || p.State == query.State)
            .Join(reading.Db.Set<Organisation>(), p => p.ProviderId, o => o.Id, (p, o) => new { p, o.Name })
            .Join(
                reading.Db.Set<SpecificationVersion>(),
                x => x.p.VersionId,
                v => v.Id,
                (x, v) =>
                    new
                    {
                        x.p,
                        x.Name,
                        v.Title,
                        v.Number,
                    }
            )
            .OrderByDescending(x => x.p.BegunAt)
            .ToListAsync(cancel);
        var providers = await reading
            .Db.Set<Organisation>()
            .Where(o => mine.Contains(o.Id))
            .OrderBy(o => o.Name)
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.Kind,
            })
            .ToListAsync(cancel);
        var launched = await reading
            .Db.Set<SpecificationVersion>()
            .Where(v => v.State == VersionState.Launched)
            .OrderBy(v => v.Title)
            .Select(v => new Named(v.Id, v.Title + " " + v.Number))
            .ToListAsync(cancel);
        var kinds = reading.Reference.OrganisationKinds.Latest;
        return new PlanList(
            [
                .. plans.Select(x => new PlanLine(
                    x.p.Id,
                    x.Name,
                    $"{x.Title} {x.Number}",
                    x.p.Programme.Title,
                    x.p.State,
                    x.p.SubmittedAt,
                    x.p.DecidedAt
                )),
            ],
            [.. providers.Where(o => kinds.Find(o.Kind) is { MayDeliver: true }).Select(o => new Named(o.Id, o.Name))],
            [.. launched]
        );
    }
}
