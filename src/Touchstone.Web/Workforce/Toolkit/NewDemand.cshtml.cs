using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Begins the demand return of a year, or a new version of it.</summary>
[Uses(typeof(BeginDemandReturn))]
public sealed class NewDemandModel(UkTime time) : AreaPage
{
    public Guid Organisation { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new BeginDemandReturn(id, Year), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(new BeginDemandReturn(id, Year), made => Redirect($"/workforce/demand/returns/{made}/edit"), () => Fill(id));

    private Task<IActionResult> Fill(Guid id)
    {
        Organisation = id;
        Year ??= time.Today.Year + 1;
        return Task.FromResult<IActionResult>(Page());
    }
}
