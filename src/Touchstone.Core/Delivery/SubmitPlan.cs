using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Delivery;

/// <summary>Submits a complete plan for approval: everything described, every capability mapped or explained.</summary>
/// <param name="Declared">The provider declares that what the plan says is true and agreed within the organisation.</param>
public sealed record SubmitPlan(Guid PlanId, bool Declared) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.DeliveryPlan.Ref(PlanId);
}

internal sealed class SubmitPlanHandler : ICommandHandler<SubmitPlan, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SubmitPlan command, Work work, CancellationToken cancel)
    {
        var plan = await work
            .Db.Set<DeliveryPlan>()
            .Include(p => p.Mapped)
            .SingleOrDefaultAsync(p => p.Id == command.PlanId, cancel);
        if (plan is null)
        {
            return new Refusal.NotFound();
        }
        if (!plan.IsOpen)
        {
            return new Refusal.OutOfOrder("This plan has been submitted.");
        }
        var version = await work.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == plan.VersionId, cancel);
        var unanswered = Unanswered(plan, version);
        var faults = ProgrammeRules
            .WhenSubmitted(plan.Programme)
            .When(
                unanswered.Count > 0,
                nameof(plan.Mapped),
                $"Map or explain every capability. Missing: {string.Join(", ", unanswered.Take(5))}{(unanswered.Count > 5 ? $" and {unanswered.Count - 5} more" : "")}"
            )
            .When(!command.Declared, nameof(command.Declared), "Confirm that the plan is true and agreed");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        plan.Submit(work.Now);
        await work.Settle(plan.Ref, cancel);
        await work.AskRole(
            Role.ProgrammeManager,
            null,
            "Decide on a delivery plan",
            plan.Ref,
            work.Today.AddDays(42),
            cancel
        );
        var provider = RecordKinds.Organisation.Ref(plan.ProviderId);
        await work.SendToRole(
            Role.ProviderLead,
            provider,
            new Letter(
                $"plan-submitted/{plan.Id}/{plan.Revision}",
                "We have your delivery plan",
                null,
                [
                    $"The delivery plan \u201c{plan.Programme.Title}\u201d for {version.Title} {version.Number} has been submitted.",
                    "We will write to you with the decision and the reasons for it.",
                ],
                new LetterAction("See the plan", plan.Ref.Kind.PathOf(plan.Id)),
                plan.Ref
            ),
            cancel
        );
        work.Log("plan-submitted", plan.Ref, new { plan.Programme, mapped = plan.Mapped.Count });
        return Nothing.Value;
    }

    internal static List<string> Unanswered(DeliveryPlan plan, SpecificationVersion version)
    {
        var answered = plan.Mapped.Where(m => m.IsAnswered).Select(m => m.Capability).ToHashSet();
        return
        [
            .. SpecificationContent
                .Of(version)
                .Capabilities.Where(c => !answered.Contains(c.Lineage))
                .Select(c => c.Name),
        ];
    }
}
