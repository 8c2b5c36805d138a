using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations;

/// <summary>A conversation: what it is for, its challenges, and the ways in.</summary>
[Uses(typeof(GetConversation), typeof(GetConversationWords))]
public sealed class ConversationModel(VoiceCookie cookie) : PublicPage
{
    public ConversationPage Shown { get; private set; } = null!;

    /// <summary>The browser has taken part in a conversation; whether in this one, the next page knows.</summary>
    public bool HasVoice => cookie.Code(Request) is not null;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetConversation(id), page => Shown = page);
}
