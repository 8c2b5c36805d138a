using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Priorities;

/// <summary>The body selects an assessed proposal for development, sends it back, or turns it down.</summary>
public sealed record DecideGateway(
    Guid ProposalId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "gateway-selection";

    public override RecordRef? Subject => RecordKinds.Proposal.Ref(ProposalId);
}

internal sealed class DecideGatewayHandler : ICommandHandler<DecideGateway, Guid>
{
    public async Task<Outcome<Guid>> Handle(DecideGateway command, Work work, CancellationToken cancel)
    {
        var proposal = await work.Db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == command.ProposalId, cancel);
        if (proposal is null)
        {
            return new Refusal.NotFound();
        }
        if (proposal.State is not (ProposalState.Prioritised or ProposalState.Returned))
        {
            return new Refusal.OutOfOrder("This proposal is not at the gateway.");
        }
        var assessments = await work
            .Db.Set<GatewayAssessment>()
            .Where(a => a.ProposalId == proposal.Id)
            .ToListAsync(cancel);
        if (assessments.Count == 0)
        {
            return new Refusal.OutOfOrder("Nobody has assessed this proposal against the gateway criteria yet.");
        }
        if (assessments.Any(a => command.Deciders.Contains(a.AssessorId)))
        {
            return Refusal.For(
                nameof(command.Deciders),
                "Somebody who assessed the proposal cannot also decide on it. Choose other deciders"
            );
        }
        var taken = await work.Decide(
            new DecisionDraft(
                DecideGateway.Kind,
                proposal.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Credential = proposal.CredentialId,
                Title = $"Gateway decision on \u201c{proposal.Area}\u201d",
                IsPublic = true,
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        var decision = taken.Value;
        foreach (var assessment in assessments)
        {
            work.Link(decision.Ref, Relation.InformedBy, assessment.Ref, "The assessment against the gateway criteria");
        }
        var priorities = await work
            .Db.Set<Decision>()
            .Where(d => d.Kind == DecidePriority.Kind && d.SubjectId == proposal.Id)
            .ToListAsync(cancel);
        foreach (var priority in priorities)
        {
            work.Link(decision.Ref, Relation.InformedBy, priority.Ref, "The need was put on the priority list");
        }
        await work.Settle(proposal.Ref, cancel);
        await MoveOn(work, proposal, decision, cancel);
        await work.SendTo(
            proposal.ContactEmail,
            new Letter(
                $"gateway-decision/{decision.Id}",
                $"The gateway decision on your proposal {proposal.Reference}",
                proposal.ContactName,
                [
                    $"You proposed \u201c{proposal.Area}\u201d. The decision is: {work.Reference.OutcomeOf(decision).Name}.",
                    $"The reasons: {decision.Reasons}",
                ],
                new LetterAction("Read the decision", decision.Ref.Kind.PathOf(decision.Id)),
                proposal.Ref
            ),
            cancel
        );
        return decision.Id;
    }

    private static async Task MoveOn(Work work, Proposal proposal, Decision decision, CancellationToken cancel)
    {
        var outcome = work.Reference.OutcomeOf(decision);
        if (!outcome.IsPositive)
        {
            // "Revise and resubmit" keeps the proposal at the gateway; any other refusal ends it there.
            proposal.Leave(
                decision.Outcome == Outcomes.ReviseAndResubmit ? ProposalState.Returned : ProposalState.NotSelected
            );
            if (proposal.State == ProposalState.NotSelected)
            {
                var ended = await work.CredentialOf(proposal.CredentialId!.Value, cancel);
                work.Retire(ended, $"Not selected at the gateway: {outcome.Name}");
            }
            return;
        }
        proposal.Leave(ProposalState.Selected);
        var credential = await work.CredentialOf(proposal.CredentialId!.Value, cancel);
        work.Link(credential.Ref, Relation.DecidedBy, decision.Ref, "Selected for development");
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Commission the development",
            credential.Ref,
            work.Today.AddDays(56),
            cancel,
            $"/priorities/commission/{credential.Id}"
        );
    }

    /// <summary>Outcome codes of the reference data that the process acts on.</summary>
    private static class Outcomes
    {
        public const string ReviseAndResubmit = "revise";
    }
}
