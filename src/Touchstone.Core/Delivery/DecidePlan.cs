using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Delivery;

/// <summary>The body approves a submitted plan, asks for more, or does not approve it; later it can suspend or withdraw approval.</summary>
public sealed record DecidePlan(
    Guid PlanId,
    string Outcome,
    string Reasons,
    string Delegation,
    DateOnly DecidedOn,
    ImmutableArray<Guid> Deciders,
    ImmutableArray<ConditionDraft> Conditions
) : Command<Guid>
{
    /// <summary>Code of this kind of decision in the reference data.</summary>
    public const string Kind = "delivery-plan-approval";

    public override RecordRef? Subject => RecordKinds.DeliveryPlan.Ref(PlanId);
}

internal sealed class DecidePlanHandler : ICommandHandler<DecidePlan, Guid>
{
    public async Task<Outcome<Guid>> Handle(DecidePlan command, Work work, CancellationToken cancel)
    {
        var plan = await work.Db.Set<DeliveryPlan>().SingleOrDefaultAsync(p => p.Id == command.PlanId, cancel);
        if (plan is null)
        {
            return new Refusal.NotFound();
        }
        var next = StateAfter(command.Outcome);
        if (next is null)
        {
            return Refusal.For(nameof(command.Outcome), "Choose an outcome");
        }
        if (WhyNot(plan.State, next.Value) is { } why)
        {
            return new Refusal.OutOfOrder(why);
        }
        var provider = await work.Db.Set<Organisation>().SingleAsync(o => o.Id == plan.ProviderId, cancel);
        var version = await work.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == plan.VersionId, cancel);
        var now = work.Now;
        var memberships = await work
            .Db.Set<Membership>()
            .Where(m => m.OrganisationId == provider.Id && (m.Until == null || m.Until > now))
            .Select(m => m.AccountId)
            .ToListAsync(cancel);
        if (command.Deciders.Any(memberships.Contains))
        {
            return Refusal.For(
                nameof(command.Deciders),
                "Somebody who works for the provider cannot decide on its plan. Choose other deciders"
            );
        }
        var taken = await work.Decide(
            new DecisionDraft(
                DecidePlan.Kind,
                plan.Ref,
                command.Outcome,
                command.Reasons,
                command.Delegation,
                command.DecidedOn,
                command.Deciders
            )
            {
                Credential = plan.CredentialId,
                Title = $"Delivery plan of {provider.Name} for {version.Title} {version.Number}",
                Judged = [version.Pin],
                Conditions = command.Conditions,
                IsPublic = next is PlanState.Approved or PlanState.Suspended or PlanState.Withdrawn,
            },
            cancel
        );
        if (!taken.IsDone)
        {
            return taken.Refusal;
        }
        var decision = taken.Value;
        plan.Decide(next.Value, work.Now);
        work.Link(plan.Ref, Relation.DecidedBy, decision.Ref, work.Reference.OutcomeOf(decision).Name);
        (await work.ItemOf(plan.Ref, cancel)).IsPublic = plan.IsInForce;
        await work.Settle(plan.Ref, cancel);
        var lead = RecordKinds.Organisation.Ref(provider.Id);
        foreach (var condition in decision.Conditions)
        {
            await work.AskRole(
                Role.ProviderLead,
                lead,
                "Offer evidence that a condition is met",
                condition.Ref,
                condition.Due,
                cancel
            );
        }
        if (next == PlanState.MoreInformation)
        {
            await work.AskRole(
                Role.ProviderLead,
                lead,
                "Add to the delivery plan and submit it again",
                plan.Ref,
                work.Today.AddDays(42),
                cancel
            );
        }
        await work.SendToRole(Role.ProviderLead, lead, Letter(plan, version, decision, work), cancel);
        return decision.Id;
    }

    private static PlanState? StateAfter(string outcome) =>
        outcome switch
        {
            "approved" or "approved-with-conditions" => PlanState.Approved,
            "more-information" => PlanState.MoreInformation,
            "not-approved" => PlanState.NotApproved,
            "suspended" => PlanState.Suspended,
            "withdrawn" => PlanState.Withdrawn,
            _ => null,
        };

    private static string? WhyNot(PlanState from, PlanState to) =>
        (from, to) switch
        {
            (PlanState.Submitted, PlanState.Approved or PlanState.MoreInformation or PlanState.NotApproved) => null,
            (PlanState.Approved, PlanState.Suspended or PlanState.Withdrawn) => null,
            (PlanState.Suspended, PlanState.Approved or PlanState.Withdrawn) => null,
            (PlanState.Draft or PlanState.MoreInformation, _) => "This plan has not been submitted.",
            (PlanState.Submitted, _) => "Approval that has not been given cannot be suspended or withdrawn.",
            _ => "This plan is not at the point where this can be decided.",
        };

    private static Letter Letter(DeliveryPlan plan, SpecificationVersion version, Decision decision, Work work) =>
        new(
            $"plan-decision/{decision.Id}",
            "The decision on your delivery plan",
            null,
            [
                $"The decision on \u201c{plan.Programme.Title}\u201d for {version.Title} {version.Number} is: {work.Reference.OutcomeOf(decision).Name}.",
                $"The reasons: {decision.Reasons}",
            ],
            new LetterAction("Read the letter", decision.Ref.Kind.PathOf(decision.Id)),
            plan.Ref
        );
}
