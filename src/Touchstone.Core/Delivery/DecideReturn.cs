using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Delivery;

/// <summary>The outcome of the annual review of a provider's return.</summary>
public sealed record DecideReturn(
    Guid ReturnId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders,
    ImmutableArray<ConditionDraft> Conditions
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "annual-review";

    public override RecordRef? Subject => RecordKinds.AnnualReturn.Ref(ReturnId);
}

internal sealed class DecideReturnHandler : ICommandHandler<DecideReturn, Guid>
{
    public async Task<Outcome<Guid>> Handle(DecideReturn command, Work work, CancellationToken cancel)
    {
        var annual = await work.Db.Set<AnnualReturn>().SingleOrDefaultAsync(r => r.Id == command.ReturnId, cancel);
        if (annual is null)
        {
            return new Refusal.NotFound();
        }
        if (annual.State != ReturnState.Submitted)
        {
            return new Refusal.OutOfOrder(
                annual.State == ReturnState.Draft
                    ? "This return has not been submitted."
                    : "This return has been reviewed."
            );
        }
        var plan = await work.Db.Set<DeliveryPlan>().SingleAsync(p => p.Id == annual.PlanId, cancel);
        var provider = RecordKinds.Organisation.Ref(plan.ProviderId);
        var taken = await work.Decide(
            new DecisionDraft(
                DecideReturn.Kind,
                annual.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Credential = plan.CredentialId,
                Title = $"Annual review {annual.YearFrom:yyyy} of \u201c{plan.Programme.Title}\u201d",
                Conditions = command.Conditions,
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        var decision = taken.Value;
        annual.Reviewed();
        work.Link(annual.Ref, Relation.DecidedBy, decision.Ref, work.Reference.OutcomeOf(decision).Name);
        await work.Settle(annual.Ref, cancel);
        foreach (var condition in decision.Conditions)
        {
            await work.AskRole(
                Role.ProviderLead,
                provider,
                "Report on an action of the annual review",
                condition.Ref,
                condition.Due,
                cancel
            );
        }
        if (!work.Reference.OutcomeOf(decision).IsPositive)
        {
            // The annual review does not itself take approval away; it asks for the decision that does.
            await work.AskRole(
                Role.ProgrammeManager,
                null,
                "Decide whether approval continues",
                plan.Ref,
                work.Today.AddDays(14),
                cancel,
                $"/delivery/plans/{plan.Id}/decide"
            );
        }
        await work.SendToRole(
            Role.ProviderLead,
            provider,
            new Letter(
                $"annual-review/{decision.Id}",
                "The outcome of your annual review",
                null,
                [
                    $"The outcome for \u201c{plan.Programme.Title}\u201d is: {work.Reference.OutcomeOf(decision).Name}.",
                    $"The reasons: {decision.Reasons}",
                ],
                new LetterAction("Read the letter", decision.Ref.Kind.PathOf(decision.Id)),
                annual.Ref
            ),
            cancel
        );
        return decision.Id;
    }
}
