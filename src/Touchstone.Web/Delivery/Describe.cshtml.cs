using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Delivery;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Delivery;

/// <summary>Describes the programme of a plan; it may be saved unfinished.</summary>
[Uses(typeof(GetPlan), typeof(DescribeProgramme))]
public sealed class DescribeModel : AreaPage
{
    public PlanPage Shown { get; private set; } = null!;

    [BindProperty]
    public ProgrammeForm Form { get; set; } = new();

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The programme has been saved");
                return Redirect($"/delivery/plans/{id}");
            },
            () => Fill(id),
            nameof(Form)
        );

    private DescribeProgramme Command(Guid plan) => new(plan, Form.Said(), Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetPlan(id),
            page =>
            {
                Shown = page;
                if (!Redisplaying)
                {
                    Form = ProgrammeForm.Of(page.Plan.Programme);
                    Seen = page.Plan.Revision;
                }
                else if (Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Plan.Revision;
                }
            }
        );
}
