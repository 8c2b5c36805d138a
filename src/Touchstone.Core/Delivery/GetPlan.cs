using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Delivery;

/// <summary>A delivery plan with its map of capabilities, returns and decisions.</summary>
public sealed record GetPlan(Guid PlanId) : Query<PlanPage>
{
    public override RecordRef? Subject => RecordKinds.DeliveryPlan.Ref(PlanId);
}

public sealed record PlanPage(
    DeliveryPlan Plan,
    string Provider,
    SpecificationVersion Version,
    ImmutableArray<SpecificationCapability> Capabilities,
    ImmutableArray<AnnualReturn> Returns,
    ImmutableArray<Decision> Decisions,
    ImmutableArray<OutcomeOption> Outcomes,
    bool CanEdit,
    bool CanDecide
)
{
    public int Answered => Plan.Mapped.Count(m => m.IsAnswered);
}

internal sealed class GetPlanHandler : IQueryHandler<GetPlan, PlanPage>
{
    public async Task<Outcome<PlanPage>> Handle(GetPlan query, Reading reading, CancellationToken cancel)
    {
        var plan = await reading
            .Db.Set<DeliveryPlan>()
            .Include(p => p.Mapped)
            .SingleOrDefaultAsync(p => p.Id == query.PlanId, cancel);
        if (plan is null)
        {
            return new Refusal.NotFound();
        }
        var chain = await Gate.ChainOf(reading.Db, plan.Ref, cancel);
        var provider = await reading
            .Db.Set<Organisation>()
            .Where(o => o.Id == plan.ProviderId)
            .Select(o => o.Name)
            .SingleAsync(cancel);
        var version = await reading.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == plan.VersionId, cancel);
        var returns = await reading
            .Db.Set<AnnualReturn>()
            .Where(r => r.PlanId == plan.Id)
            .OrderByDescending(r => r.YearFrom)
            .ToListAsync(cancel);
        var decisions = await reading
            .Db.Set<Decision>()
            .Include(d => d.Conditions)
            .Where(d => d.SubjectKind == RecordKinds.DeliveryPlan && d.SubjectId == plan.Id)
            .OrderByDescending(d => d.RecordedAt)
            .ToListAsync(cancel);
        return new PlanPage(
            plan,
            provider,
            version,
            SpecificationContent.Of(version).Capabilities,
            [.. returns],
            [.. decisions],
            [.. reading.Reference.OutcomeSets.On(reading.Today)[DecidePlan.Kind].Outcomes],
            plan.IsOpen && reading.Standing.Holds(Role.ProviderLead, chain),
            reading.Standing.HoldsAny(Role.ProgrammeManager, Role.DecisionPanelChair)
        );
    }
}
