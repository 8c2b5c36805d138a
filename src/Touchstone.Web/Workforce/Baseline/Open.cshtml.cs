using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>Opens a collection.</summary>
[Uses(typeof(OpenBaseline))]
public sealed class OpenModel : AreaPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the day for which the figures hold")]
    public DateOnly? AsAt { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the first day of the collection")]
    public DateOnly? OpensAt { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the last day of the collection")]
    public DateOnly? ClosesAt { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowForm(Command());

    public Task<IActionResult> OnPostAsync() =>
        Do(
            Command(),
            id =>
            {
                TempData.Announce("The collection has been opened");
                return Redirect($"/workforce/baselines/{id}");
            },
            OnGetAsync
        );

    private OpenBaseline Command() =>
        new(
            Title ?? "",
            Purpose ?? "",
            AsAt ?? default,
            OpensAt is { } from ? UkTime.StartOf(from) : default,
            ClosesAt is { } until ? UkTime.EndOf(until) : default
        );
}
