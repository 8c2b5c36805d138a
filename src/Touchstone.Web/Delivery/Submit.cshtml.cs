using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Delivery;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Delivery;

/// <summary>The provider declares that its plan is true, and submits it.</summary>
[Uses(typeof(GetPlan), typeof(SubmitPlan))]
public sealed class SubmitModel : AreaPage
{
    public PlanPage Shown { get; private set; } = null!;

    [BindProperty]
    public List<string> Declared { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The delivery plan has been submitted");
                return Redirect($"/delivery/plans/{id}");
            },
            () => Fill(id)
        );

    private SubmitPlan Command(Guid plan) => new(plan, Declared.Contains("true"));

    private Task<IActionResult> Fill(Guid id) => Show(new GetPlan(id), page => Shown = page);
}
