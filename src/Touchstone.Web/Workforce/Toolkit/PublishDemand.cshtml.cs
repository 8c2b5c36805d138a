using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Publishes the demand of a year.</summary>
[Uses(typeof(PublishDemand))]
public sealed class PublishDemandModel : AreaPage
{
    public int ForYear { get; private set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    public Task<IActionResult> OnGetAsync(int year)
    {
        Title = $"Demand of employers in {year}";
        return ShowForm(Command(year), () => Fill(year));
    }

    public Task<IActionResult> OnPostAsync(int year) =>
        Do(
            Command(year),
            made =>
            {
                TempData.Announce("The demand is published");
                return Redirect($"/workforce/demand/{made}");
            },
            () => Fill(year)
        );

    private PublishDemand Command(int year) => new(year, Title ?? "", Summary ?? "");

    private Task<IActionResult> Fill(int year)
    {
        ForYear = year;
        return Task.FromResult<IActionResult>(Page());
    }
}
