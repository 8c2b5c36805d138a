using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Record.Decisions;

/// <summary>A condition, for whoever must meet it and for those who verify.</summary>
public sealed record GetCondition(Guid ConditionId) : Query<ConditionPage>
{
    public override RecordRef? Subject => RecordKinds.Condition.Ref(ConditionId);
}

public sealed record ConditionPage(Condition Condition, string Decision, bool CanOffer, bool CanVerify);

internal sealed class GetConditionHandler : IQueryHandler<GetCondition, ConditionPage>
{
    public async Task<Outcome<ConditionPage>> Handle(GetCondition query, Reading reading, CancellationToken cancel)
    {
        var condition = await reading.Db.Set<Condition>().SingleOrDefaultAsync(c => c.Id == query.ConditionId, cancel);
        if (condition is null)
        {
            return new Refusal.NotFound();
        }
        var decision = await reading
            .Db.Set<Item>()
            .Where(i => i.Kind == RecordKinds.Decision && i.Id == condition.DecisionId)
            .Select(i => i.Title)
            .SingleAsync(cancel);
        var chain = await Gate.ChainOf(reading.Db, condition.Ref, cancel);
        bool Holds(params ReadOnlySpan<Role> roles)
        {
            foreach (var role in roles)
            {
                if (reading.Standing.Holds(role, chain))
                {
                    return true;
                }
            }
            return false;
        }
        return new ConditionPage(
            condition,
            decision,
            condition.State != ConditionState.Verified && Holds(Role.Developer, Role.ProviderLead, Role.Evaluator),
            condition.State == ConditionState.EvidenceOffered
                && condition.EvidenceBy != reading.Actor.AccountId
                && Holds(Role.ProgrammeManager, Role.DecisionPanelMember, Role.DecisionPanelChair)
        );
    }
}
