using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Priorities;

/// <summary>Asks whether a round is really to be closed before its time.</summary>
[Uses(typeof(GetRound), typeof(CloseRound))]
public sealed class CloseRoundModel : AreaPage
{
    public RoundPage Round { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new CloseRound(id, ""), () => Show(new GetRound(id), round => Round = round));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new CloseRound(id, Reason ?? ""),
            _ =>
            {
                TempData.Announce("The round is closed to proposals");
                return Redirect($"/priorities/rounds/{id}/proposals");
            },
            () => OnGetAsync(id)
        );
}
