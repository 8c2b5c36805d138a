using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>Somebody leaves for good.</summary>
[Uses(typeof(GetMine), typeof(LeaveConversation), typeof(GetConversationWords))]
public sealed class LeaveModel(VoiceCookie cookie) : VoicePage(cookie)
{
    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new LeaveConversation(id, VoiceIn(id)),
            _ =>
            {
                TempData.Announce(ConversationTexts.T["Leave.Done"]);
                return Redirect($"/conversations/{id}");
            },
            () => Fill(id)
        );

    private async Task<IActionResult> Fill(Guid id)
    {
        Id = id;
        var mine = await Ask(new GetMine(id, VoiceIn(id)));
        if (!mine.IsDone)
        {
            return NotFound();
        }
        Title = mine.Value.Title;
        return Page();
    }
}
