using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Seminars;

/// <summary>Opens the seminar before a conversation.</summary>
[Uses(typeof(GetDraft), typeof(OpenSeminar))]
public sealed class NewSeminarModel : SeminarForm
{
    public Guid Id { get; private set; }
    public string Conversation { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new OpenSeminar(id, Text),
            seminar =>
            {
                TempData.Announce("The seminar is open. Invite the leaders");
                return Redirect($"/seminars/{seminar}/work");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(new GetDraft(id), draft => (Id, Conversation) = (id, draft.Conversation.Title));
}
