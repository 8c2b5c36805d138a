using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>Changes what people read of a conversation.</summary>
[Uses(typeof(GetDraft), typeof(ReviseConversation))]
public sealed class EditConversationModel : ConversationForm
{
    public Guid Id { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new ReviseConversation(id, Seen, Text, Opens, Closes, EraseAfterDays),
            _ =>
            {
                TempData.Announce("Saved");
                return Redirect($"/conversations/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetDraft(id),
            draft =>
            {
                Id = id;
                AsksForTime = draft.Conversation.PublishedAt is null;
                if (!Redisplaying)
                {
                    Take(draft.Conversation);
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = draft.Conversation.Revision;
                }
            }
        );
}
