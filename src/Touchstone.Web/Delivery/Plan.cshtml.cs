using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Delivery;
using Touchstone.Core.Recognition;
using Touchstone.Core.Record.Decisions;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Delivery;

/// <summary>A delivery plan: what it says, how far it is, its returns and decisions, and what can be done now.</summary>
[Uses(typeof(GetPlan), typeof(GetApprovedProviders), typeof(BeginReturn), typeof(Enrol))]
public sealed class PlanModel : AreaPage
{
    public PlanPage Shown { get; private set; } = null!;
    public bool CanBeginReturn { get; private set; }
    public bool CanEnrol { get; private set; }

    public bool IsDescribed => ProgrammeRules.WhenSubmitted(Shown.Plan.Programme) is { Any: false };

    public string OutcomeOf(Decision decision) =>
        Shown.Outcomes.FirstOrDefault(o => o.Code == decision.Outcome)?.Name ?? decision.Outcome;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await May(new GetPlan(id)) && await InPublic(id) is { } list)
        {
            return list;
        }
        var shown = await Show(new GetPlan(id), page => Shown = page);
        if (Shown is not null)
        {
            CanBeginReturn =
                Shown.Plan.State is PlanState.Approved or PlanState.Suspended
                && await May(new BeginReturn(id, default));
            CanEnrol = Shown.Plan.IsInForce && await May(new Enrol(id, "", "", "", null));
        }
        return shown;
    }

    /// <summary>An approved plan is on the public list; whoever may not read the plan itself is led there.</summary>
    private async Task<IActionResult?> InPublic(Guid id)
    {
        var approved = await Ask(new GetApprovedProviders());
        return approved.Value.FirstOrDefault(p => p.PlanId == id) is { } plan
            ? LocalRedirect($"/providers?credential={plan.CredentialId}")
            : null;
    }
}
