using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>The gateway: who somebody is, in five answers, and their voice.</summary>
[Uses(typeof(GetConversation), typeof(JoinConversation), typeof(GetConversationWords))]
public sealed class JoinModel(VoiceCookie cookie, ReferenceData reference) : VoicePage(cookie)
{
    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public int EraseAfterDays { get; private set; }

    /// <summary>The voice that they get if they have none: in the form, so that a form sent twice brings one voice.</summary>
    [BindProperty]
    public string? NewCode { get; set; }

    [BindProperty]
    public string? Profession { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public string? Sector { get; set; }

    [BindProperty]
    public string? Setting { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public IEnumerable<SelectListItem> Parts(string segment) => ConversationWords.Parts(reference, segment);

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id)
    {
        var code = Code ?? NewCode ?? "";
        return Do(
            new JoinConversation(
                id,
                VoiceCookie.In(code, id)?.Secret ?? "",
                new GatewayAnswers(Profession ?? "", Level ?? "", Region ?? "", Sector ?? "", Setting ?? ""),
                Address
            ),
            _ =>
            {
                KeepCode(code);
                return Redirect($"/conversations/{id}/vote");
            },
            () => Fill(id)
        );
    }

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetConversation(id),
            page =>
            {
                (Id, Title, EraseAfterDays) = (id, page.Conversation.Title, page.Conversation.EraseAfterDays);
                NewCode ??= Voice.New().Secret;
            }
        );
}
