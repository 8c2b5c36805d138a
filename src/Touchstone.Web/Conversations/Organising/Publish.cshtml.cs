using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>Asks before a conversation is shown to the public.</summary>
[Uses(typeof(GetDraft), typeof(PublishConversation))]
public sealed class PublishModel : AreaPage
{
    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public DateTimeOffset OpensAt { get; private set; }
    public DateTimeOffset ClosesAt { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new PublishConversation(id),
            _ =>
            {
                TempData.Announce("The conversation is public");
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
                Title = draft.Conversation.Title;
                (OpensAt, ClosesAt) = (draft.Conversation.OpensAt, draft.Conversation.ClosesAt);
            }
        );
}
