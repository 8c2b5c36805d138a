using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Delivery;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Delivery;

/// <summary>Begins the return on a year of delivery.</summary>
[Uses(typeof(GetPlan), typeof(BeginReturn))]
public sealed class BeginReturnModel : AreaPage
{
    public PlanPage Shown { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Enter the first day of the year")]
    public DateOnly? YearFrom { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(Command(id), annual => Redirect($"/delivery/returns/{annual}/report"), () => Fill(id));

    private BeginReturn Command(Guid plan) => new(plan, YearFrom ?? default);

    private Task<IActionResult> Fill(Guid id) => Show(new GetPlan(id), page => Shown = page);
}
