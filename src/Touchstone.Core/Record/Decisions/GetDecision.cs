using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Record.Decisions;

/// <summary>A decision as its letter: public ones for anyone, others for those who have to do with it.</summary>
public sealed record GetDecision(Guid DecisionId) : Query<DecisionPage>
{
    public override RecordRef? Subject => RecordKinds.Decision.Ref(DecisionId);
}

/// <param name="Deciders">Names, for those who may know them; for the public, how many there were.</param>
public sealed record DecisionPage(
    Guid Id,
    string Title,
    string Heading,
    string Outcome,
    string Meaning,
    string LeadsTo,
    bool IsPositive,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<string> Deciders,
    int DecidersCount,
    int RecusedCount,
    ImmutableArray<Pin> Judged,
    ImmutableArray<Condition> Conditions,
    RecordRef Subject,
    Guid? CredentialId,
    bool IsInside
);

internal sealed class GetDecisionHandler : IQueryHandler<GetDecision, DecisionPage>
{
    private static readonly Role[] Inside =
    [
        Role.ProgrammeManager,
        Role.DecisionPanelMember,
        Role.DecisionPanelChair,
        Role.Developer,
        Role.ProviderLead,
        Role.Auditor,
        Role.Evaluator,
        Role.Proposer,
        Role.Practitioner,
    ];

    public async Task<Outcome<DecisionPage>> Handle(GetDecision query, Reading reading, CancellationToken cancel)
    {
        var decision = await reading
            .Db.Set<Decision>()
            .Include(d => d.Members)
            .Include(d => d.Conditions)
            .SingleOrDefaultAsync(d => d.Id == query.DecisionId, cancel);
        if (decision is null)
        {
            return new Refusal.NotFound();
        }
        var item = await reading
            .Db.Set<Item>()
            .SingleAsync(i => i.Kind == RecordKinds.Decision && i.Id == decision.Id, cancel);
        var chain = await Gate.ChainOf(reading.Db, decision.Ref, cancel);
        var inConflict = chain.Any(reading.Standing.Conflicts.Contains);
        var inside = !inConflict && Inside.Any(r => reading.Standing.Holds(r, chain));
        if (!item.IsPublic && !inside)
        {
            return reading.Actor.IsSignedIn ? new Refusal.NotAllowed() : new Refusal.SignInNeeded();
        }
        var deciders = decision.Members.Where(m => m.Part == DecisionPart.Decided).Select(m => m.AccountId).ToArray();
        var names = inside
            ? await reading
                .Db.Set<Account>()
                .Where(a => deciders.Contains(a.Id))
                .OrderBy(a => a.DisplayName)
                .Select(a => a.DisplayName)
                .ToListAsync(cancel)
            : [];
        var set = reading.Reference.OutcomeSets[decision.OutcomeEdition][decision.Kind];
        var outcome = reading.Reference.OutcomeOf(decision);
        return new DecisionPage(
            decision.Id,
            item.Title,
            set.Name,
            outcome.Name,
            outcome.Meaning,
            outcome.LeadsTo,
            outcome.IsPositive,
            decision.Reasons,
            decision.Delegation,
            decision.DecidedOn,
            [.. names],
            deciders.Length,
            decision.Members.Count(m => m.Part == DecisionPart.Recused),
            [.. decision.Judged],
            [.. decision.Conditions.OrderBy(c => c.Number)],
            decision.Subject,
            decision.CredentialId,
            inside
        );
    }
}
