using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>Somebody comes back on another device.</summary>
[Uses(typeof(GetMine), typeof(GetConversationWords))]
public sealed class ReturnModel(VoiceCookie cookie) : VoicePage(cookie)
{
    public Guid Id { get; private set; }

    [BindProperty]
    public string? Typed { get; set; }

    public IActionResult OnGet(Guid id)
    {
        Id = id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        Id = id;
        var code = Typed?.Trim() ?? "";
        if (
            VoiceCookie.In(code, id) is not { } voice
            || (await Ask(new GetMine(id, voice.Secret))) is not { IsDone: true }
        )
        {
            ModelState.AddModelError(nameof(Typed), ConversationTexts.T["Return.Wrong"]);
            return Page();
        }
        KeepCode(code);
        return Redirect($"/conversations/{id}/mine");
    }
}
