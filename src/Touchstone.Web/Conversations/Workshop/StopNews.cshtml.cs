using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>Where the last link of every letter of news leads.</summary>
[Uses(typeof(StopNews), typeof(GetConversationWords))]
public sealed class StopNewsModel(VoiceCookie cookie) : VoicePage(cookie)
{
    private Guid conversation;
    private bool isDone;

    public StopLetters Letters =>
        new(
            isDone,
            OutOfOrder,
            "this conversation",
            "Your address",
            "What you said stays.",
            $"/conversations/{conversation}",
            "The conversation"
        );

    public IActionResult OnGet(Guid id)
    {
        conversation = id;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, string secret)
    {
        conversation = id;
        return Do(
            new StopNews(id, secret),
            _ =>
            {
                isDone = true;
                return Page();
            },
            () => Task.FromResult<IActionResult>(Page())
        );
    }
}
