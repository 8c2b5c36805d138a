using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>An author changes what they said.</summary>
[Uses(typeof(GetMine), typeof(EditContribution), typeof(GetConversationWords))]
public sealed class EditMineModel(VoiceCookie cookie) : VoicePage(cookie)
{
    public Guid Id { get; private set; }

    /// <summary>idea or comment.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public bool IsIdea => Kind != "comment";

    private ContributionKind What => IsIdea ? ContributionKind.Idea : ContributionKind.Comment;

    public Task<IActionResult> OnGetAsync(Guid id, long number) => Fill(id, number);

    public Task<IActionResult> OnPostAsync(Guid id, long number) =>
        Do(
            new EditContribution(id, VoiceIn(id), What, number, Seen, Text ?? ""),
            _ =>
            {
                TempData.Announce(ConversationTexts.T["Saved"]);
                return Redirect($"/conversations/{id}/mine");
            },
            () => Fill(id, number)
        );

    private async Task<IActionResult> Fill(Guid id, long number)
    {
        Id = id;
        Kind = IsIdea ? "idea" : "comment";
        var mine = await Ask(new GetMine(id, VoiceIn(id)));
        var one = mine.IsDone
            ? mine.Value.Contributions.FirstOrDefault(c => c.Kind == What && c.Number == number)
            : null;
        if (one is null)
        {
            return NotFound();
        }
        Text = Redisplaying ? Text : one.Text;
        if (!Redisplaying || Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = one.Revision;
        }
        return Page();
    }
}
