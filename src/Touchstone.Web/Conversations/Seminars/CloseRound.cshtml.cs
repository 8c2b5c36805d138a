using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>Closes the open round with a decision.</summary>
[Uses(typeof(GetSeminar), typeof(CloseSeminarRound))]
public sealed class CloseRoundModel : SeminarPart
{
    [BindProperty]
    public RoundDecision? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>How many have answered.</summary>
    public string Said =>
        Shown.Open is null
            ? "No round is open."
            : $"{Shown.Leaders.Count(l => l.HasRated)} of {Shown.LeaderCount} have rated, and {Shown.Leaders.Count(l => l.HasSorted)} have sorted.";

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The round is closed");
                return Redirect($"/seminars/{id}/work");
            },
            () => Fill(id)
        );

    private CloseSeminarRound Command(Guid id) => new(id, Decision, Reason ?? "");
}
