using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>Opens a round of rating and sorting.</summary>
[Uses(typeof(GetSeminar), typeof(OpenSeminarRound))]
public sealed class NewRoundModel : SeminarPart
{
    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public DateOnly? ClosesOn { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Question = "How important is it that the conversation takes this problem up?";
        return ShowForm(Command(id), () => Fill(id));
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The round is open");
                return Redirect($"/seminars/{id}/work");
            },
            () => Fill(id)
        );

    private OpenSeminarRound Command(Guid id) => new(id, Question ?? "", ClosesOn);
}
