using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Delivery;

/// <summary>An annual return, for its provider and for those who review it.</summary>
public sealed record GetReturn(Guid ReturnId) : Query<ReturnPage>
{
    public override RecordRef? Subject => RecordKinds.AnnualReturn.Ref(ReturnId);
}

public sealed record ReturnPage(
    AnnualReturn Return,
    DeliveryPlan Plan,
    string Provider,
    ImmutableArray<OutcomeOption> Outcomes,
    Guid? DecisionId,
    bool CanReport,
    bool CanDecide
);

internal sealed class GetReturnHandler : IQueryHandler<GetReturn, ReturnPage>
{
    public async Task<Outcome<ReturnPage>> Handle(GetReturn query, Reading reading, CancellationToken cancel)
    {
        var annual = await reading.Db.Set<AnnualReturn>().SingleOrDefaultAsync(r => r.Id == query.ReturnId, cancel);
        if (annual is null)
        {
            return new Refusal.NotFound();
        }
        var plan = await reading.Db.Set<DeliveryPlan>().SingleAsync(p => p.Id == annual.PlanId, cancel);
        var chain = await Gate.ChainOf(reading.Db, annual.Ref, cancel);
        var provider = await reading
            .Db.Set<Organisation>()
            .Where(o => o.Id == plan.ProviderId)
            .Select(o => o.Name)
            .SingleAsync(cancel);
        var decision = await reading.Db.LatestDecision(DecideReturn.Kind, annual.Ref, cancel);
        return new ReturnPage(
            annual,
            plan,
            provider,
            [.. reading.Reference.OutcomeSets.On(reading.Today)[DecideReturn.Kind].Outcomes],
            decision?.Id,
            annual.State == ReturnState.Draft && reading.Standing.Holds(Role.ProviderLead, chain),
            annual.State == ReturnState.Submitted && reading.Standing.Holds(Role.ProgrammeManager)
        );
    }
}
