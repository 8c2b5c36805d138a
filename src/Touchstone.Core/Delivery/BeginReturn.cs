using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Delivery;

/// <summary>The provider begins its return on one year of delivery.</summary>
/// <param name="YearFrom">The first day of the year that it reports on.</param>
public sealed record BeginReturn(Guid PlanId, DateOnly YearFrom) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.DeliveryPlan.Ref(PlanId);
}

internal sealed class BeginReturnHandler : ICommandHandler<BeginReturn, Guid>
{
    /// <summary>Days to report on a year that ended long ago.</summary>
    private const int ShortestTime = 14;

    public async Task<Outcome<Guid>> Handle(BeginReturn command, Work work, CancellationToken cancel)
    {
        var plan = await work.Db.Set<DeliveryPlan>().SingleOrDefaultAsync(p => p.Id == command.PlanId, cancel);
        if (plan is null)
        {
            return new Refusal.NotFound();
        }
        if (plan.State is not (PlanState.Approved or PlanState.Suspended))
        {
            return new Refusal.OutOfOrder("Only an approved plan has annual returns.");
        }
        var faults = new Faults()
            .When(command.YearFrom > work.Today, nameof(command.YearFrom), "Enter a year that has begun")
            .When(
                await work
                    .Db.Set<AnnualReturn>()
                    .AnyAsync(r => r.PlanId == plan.Id && r.YearFrom == command.YearFrom, cancel),
                nameof(command.YearFrom),
                "There is a return for this year already"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var annual = new AnnualReturn(plan.Id, command.YearFrom, command.YearFrom.AddYears(1).AddDays(-1), work.Now);
        work.Db.Add(annual);
        work.Enter(
            annual.Ref,
            $"Annual return {annual.YearFrom:yyyy}: {plan.Programme.Title}",
            "",
            plan.CredentialId,
            false,
            plan.Ref
        );
        work.Link(annual.Ref, Relation.Answers, plan.Ref, "A year of delivery under the approved plan");
        await work.Settle(plan.Ref, cancel, ComingReturns.BeginIt);
        var due = AnnualReturn.DueAfter(annual.YearTo);
        var soonest = work.Today.AddDays(ShortestTime);
        await work.Ask(
            work.Actor.Id,
            "Complete and submit the annual return",
            annual.Ref,
            due > soonest ? due : soonest,
            cancel
        );
        work.Log("return-begun", annual.Ref, new { annual.YearFrom });
        return annual.Id;
    }
}
