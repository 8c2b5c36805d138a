using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Delivery;

/// <summary>Asks providers for the return on a year of delivery once the year is over.</summary>
internal sealed class ComingReturns : IComingDue
{
    public const string BeginIt = "Begin the annual return";

    public async Task Ask(Work work, CancellationToken cancel)
    {
        var plans = await work
            .Db.Set<DeliveryPlan>()
            .AsNoTracking()
            .Where(p => p.State == PlanState.Approved || p.State == PlanState.Suspended)
            .ToListAsync(cancel);
        var reported = await work
            .Db.Set<AnnualReturn>()
            .GroupBy(r => r.PlanId)
            .Select(g => new { g.Key, Until = g.Max(r => r.YearTo) })
            .ToDictionaryAsync(g => g.Key, g => g.Until, cancel);
        foreach (var plan in plans)
        {
            var from = reported.TryGetValue(plan.Id, out var until) ? until.AddDays(1) : Begins(plan);
            var over = from.AddYears(1);
            if (over <= work.Today)
            {
                await work.AskRole(
                    Role.ProviderLead,
                    RecordKinds.Organisation.Ref(plan.ProviderId),
                    BeginIt,
                    plan.Ref,
                    AnnualReturn.DueAfter(over.AddDays(-1)),
                    cancel,
                    $"/delivery/plans/{plan.Id}/returns/new"
                );
            }
        }
    }

    /// <summary>The first year begins with the first intake, or with the approval where that came later.</summary>
    private static DateOnly Begins(DeliveryPlan plan)
    {
        var approved = Platform.Site.DateOf(plan.DecidedAt!.Value);
        return plan.Programme.FirstIntake is { } intake && intake > approved ? intake : approved;
    }
}
