using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Delivery;

/// <summary>Saves what a plan says about its programme. It may still be incomplete; submitting asks for everything.</summary>
public sealed record DescribeProgramme(Guid PlanId, Programme Programme, int Seen) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.DeliveryPlan.Ref(PlanId);
}

internal sealed class DescribeProgrammeHandler : ICommandHandler<DescribeProgramme, int>
{
    public async Task<Outcome<int>> Handle(DescribeProgramme command, Work work, CancellationToken cancel)
    {
        var plan = await work.Db.Set<DeliveryPlan>().SingleOrDefaultAsync(p => p.Id == command.PlanId, cancel);
        if (plan is null)
        {
            return new Refusal.NotFound();
        }
        if (!plan.IsOpen)
        {
            return new Refusal.OutOfOrder("This plan has been submitted and cannot be changed now.");
        }
        var faults = ProgrammeRules.WhenSaved(command.Programme);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (plan.Revision != command.Seen)
        {
            return new Refusal.Stale([.. ProgrammeRules.Differences(command.Programme, plan.Programme)]);
        }
        plan.Describe(command.Programme);
        work.Log("plan-described", plan.Ref, command.Programme);
        return plan.Revision;
    }
}
