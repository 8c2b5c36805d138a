using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>Changes a challenge.</summary>
[Uses(typeof(GetDraft), typeof(ReviseChallenge))]
public sealed class EditChallengeModel : AreaPage
{
    public Guid Id { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Prompt { get; set; }

    [BindProperty]
    public bool PreModerated { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid challenge) => Fill(id, challenge);

    public Task<IActionResult> OnPostAsync(Guid id, Guid challenge) =>
        Do(
            new ReviseChallenge(id, challenge, Seen, new ChallengeText(Title ?? "", Prompt ?? ""), PreModerated),
            _ =>
            {
                TempData.Announce("Saved");
                return Redirect($"/conversations/{id}");
            },
            () => Fill(id, challenge)
        );

    private async Task<IActionResult> Fill(Guid id, Guid challenge)
    {
        Id = id;
        var draft = await Ask(new GetDraft(id));
        if (!draft.IsDone)
        {
            return Refused(draft.Refusal);
        }
        if (draft.Value.Challenges.FirstOrDefault(c => c.Id == challenge) is not { } it)
        {
            return NotFound();
        }
        if (!Redisplaying)
        {
            (Title, Prompt, PreModerated) = (it.Title, it.Prompt, it.PreModerated);
        }
        if (!Redisplaying || Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = it.Revision;
        }
        return Page();
    }
}
