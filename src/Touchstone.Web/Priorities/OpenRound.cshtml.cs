using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Priorities;

/// <summary>Opens a priority round.</summary>
[Uses(typeof(OpenRound))]
public sealed class OpenRoundModel : AreaPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the day on which the round opens")]
    public DateOnly? OpensAt { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the last day of the round")]
    public DateOnly? ClosesAt { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowForm(Command());

    public Task<IActionResult> OnPostAsync() =>
        Do(
            Command(),
            id =>
            {
                TempData.Announce("The round has been opened");
                return Redirect($"/priorities/rounds/{id}");
            },
            OnGetAsync
        );

    private OpenRound Command() =>
        new(
            Title ?? "",
            Purpose ?? "",
            OpensAt is { } from ? UkTime.StartOf(from) : default,
            ClosesAt is { } until ? UkTime.EndOf(until) : default
        );
}
