using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>Shares an idea. What was said already like it, and what it had better not hold, is shown first.</summary>
[Uses(typeof(GetConversation), typeof(CheckIdea), typeof(ShareIdea), typeof(GetConversationWords))]
public sealed class ShareModel(VoiceCookie cookie) : VoicePage(cookie)
{
    public Guid Id { get; private set; }
    public ImmutableArray<ChallengeLine> Challenges { get; private set; } = [];

    /// <summary>What was found when they first sent it.</summary>
    public CheckedIdea? Checked { get; private set; }

    [BindProperty]
    public string? ChallengeId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The words that they have looked at again.</summary>
    [BindProperty]
    public string? LookedAt { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (
            LookedAt != Text
            && await Ask(new CheckIdea(id, Text ?? "")) is { IsDone: true, Value.IsClear: false } found
        )
        {
            Checked = found.Value;
            return await Fill(id);
        }
        return await Do(
            new ShareIdea(
                id,
                Guid.TryParse(ChallengeId, out var challenge) ? challenge : Guid.Empty,
                VoiceIn(id),
                Text ?? ""
            ),
            shared =>
            {
                TempData.Announce(
                    shared.IsShown
                        ? ConversationTexts.T["Share.Shown", shared.Number]
                        : ConversationTexts.T["Share.Waits"]
                );
                return Redirect($"/conversations/{id}/mine");
            },
            () => Fill(id)
        );
    }

    private Task<IActionResult> Fill(Guid id)
    {
        Id = id;
        return Show(new GetConversation(id), page => Challenges = page.Challenges);
    }
}
