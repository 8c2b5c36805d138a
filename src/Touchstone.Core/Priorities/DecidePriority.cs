using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Priorities;

/// <summary>
/// Decides whether a ranked proposal goes on the priority list. If it does, a credential's journey begins and the proposal
/// passes to the gateway. When every proposal is decided, the round is concluded.
/// </summary>
public sealed record DecidePriority(
    Guid ProposalId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "priority-setting";

    public override RecordRef? Subject => RecordKinds.Proposal.Ref(ProposalId);
}

internal sealed class DecidePriorityHandler : ICommandHandler<DecidePriority, Guid>
{
    public async Task<Outcome<Guid>> Handle(DecidePriority command, Work work, CancellationToken cancel)
    {
        var proposal = await work.Db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == command.ProposalId, cancel);
        if (proposal is null)
        {
            return new Refusal.NotFound();
        }
        if (proposal.Rank is null)
        {
            return new Refusal.OutOfOrder("Rank the proposals of the round first.");
        }
        if (proposal.State != ProposalState.Submitted)
        {
            return new Refusal.OutOfOrder("This proposal has been decided already.");
        }
        var round = await work.Db.Set<PriorityRound>().SingleAsync(r => r.Id == proposal.RoundId, cancel);
        var taken = await work.Decide(
            new DecisionDraft(
                DecidePriority.Kind,
                proposal.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Title = $"Priority of \u201c{proposal.Area}\u201d",
                IsPublic = true,
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        var decision = taken.Value;
        if (work.Reference.OutcomeOf(decision).IsPositive)
        {
            await Begin(work, proposal, decision, cancel);
            await work.AskRole(
                Access.Role.GatewayAssessor,
                null,
                "Assess the proposal against the gateway criteria",
                proposal.Ref,
                work.Today.AddDays(28),
                cancel
            );
        }
        else
        {
            proposal.Leave(ProposalState.NotTakenOn);
        }
        await work.SendTo(proposal.ContactEmail, Letter(proposal, decision, work), cancel);
        await ConcludeWhenAllDecided(work, round, proposal, cancel);
        return decision.Id;
    }

    private static async Task Begin(Work work, Proposal proposal, Decision decision, CancellationToken cancel)
    {
        var credential = work.BeginJourney(proposal.Area, FirstSentences(proposal.Need), EntryDoor.Commissioned);
        work.Link(
            credential.Ref,
            Relation.CameFrom,
            proposal.Ref,
            $"The need put forward by {proposal.OrganisationName}"
        );
        work.Link(credential.Ref, Relation.DecidedBy, decision.Ref, "Put on the priority list");
        work.Hold(proposal.Ref, credential.Ref);
        proposal.Prioritise(credential.Id);
        decision.BeginsCredential(credential.Id);
        (await work.ItemOf(decision.Ref, cancel)).CredentialId = credential.Id;
        (await work.ItemOf(proposal.Ref, cancel)).CredentialId = credential.Id;
        work.FinishStage(credential, Stage.PrioritySetting);
        work.StartStage(credential, Stage.Selection);
    }

    private static async Task ConcludeWhenAllDecided(
        Work work,
        PriorityRound round,
        Proposal decided,
        CancellationToken cancel
    )
    {
        var open = await work
            .Db.Set<Proposal>()
            .AnyAsync(p => p.RoundId == round.Id && p.Id != decided.Id && p.State == ProposalState.Submitted, cancel);
        if (!open)
        {
            round.Conclude(work.Now);
            await work.Settle(round.Ref, cancel);
        }
    }

    /// <summary>The scope of a new credential is the beginning of the need, until somebody words it better.</summary>
    private static string FirstSentences(string need)
    {
        const int enough = 400;
        if (need.Length <= enough)
        {
            return need;
        }
        var end = need.LastIndexOf('.', enough);
        return end > enough / 2 ? need[..(end + 1)] : need[..need.LastIndexOf(' ', enough)] + " \u2026";
    }

    private static Letter Letter(Proposal proposal, Decision decision, Work work) =>
        new(
            $"priority-decision/{decision.Id}",
            $"The decision on your proposal {proposal.Reference}",
            proposal.ContactName,
            [
                $"You proposed \u201c{proposal.Area}\u201d. The decision is: {work.Reference.OutcomeOf(decision).Name}.",
                $"The reasons: {decision.Reasons}",
            ],
            new LetterAction("Read the decision", decision.Ref.Kind.PathOf(decision.Id)),
            proposal.Ref
        );
}
