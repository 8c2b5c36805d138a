using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>Adds a challenge.</summary>
[Uses(typeof(AddChallenge))]
public sealed class NewChallengeModel : AreaPage
{
    public Guid Id { get; private set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Prompt { get; set; }

    [BindProperty]
    public bool PreModerated { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The challenge was added");
                return Redirect($"/conversations/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id)
    {
        Id = id;
        return ShowForm(Command(id));
    }

    private AddChallenge Command(Guid id) => new(id, new ChallengeText(Title ?? "", Prompt ?? ""), PreModerated);
}
