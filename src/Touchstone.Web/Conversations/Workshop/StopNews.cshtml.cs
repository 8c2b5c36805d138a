using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>Where the last link of every letter of news leads.</summary>
[Uses(typeof(StopNews))]
public sealed class StopNewsModel(VoiceCookie cookie) : VoicePage(cookie)
{
    public Guid Id { get; private set; }
    public bool IsDone { get; private set; }

    public IActionResult OnGet(Guid id)
    {
        Id = id;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, string secret)
    {
        Id = id;
        return Do(
            new StopNews(id, secret),
            _ =>
            {
                IsDone = true;
                return Page();
            },
            () => Task.FromResult<IActionResult>(Page())
        );
    }
}
