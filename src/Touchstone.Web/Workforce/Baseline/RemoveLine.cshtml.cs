using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>Takes one line out of the draft of a plan, after asking.</summary>
[Uses(typeof(GetPlanLine), typeof(RemovePlanLine))]
public sealed class RemoveLineModel : AreaPage
{
    public PlanLineForm Form { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, int line) =>
        ShowForm(new RemovePlanLine(id, line), () => Show(new GetPlanLine(id, line), form => Form = form));

    public Task<IActionResult> OnPostAsync(Guid id, int line) =>
        Do(
            new RemovePlanLine(id, line),
            _ =>
            {
                TempData.Announce("The line has been removed");
                return Redirect($"/workforce/returns/{id}/lines");
            },
            () => OnGetAsync(id, line)
        );
}
