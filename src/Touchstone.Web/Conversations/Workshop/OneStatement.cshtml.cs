using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>A statement with its comments.</summary>
[Uses(typeof(GetStatement), typeof(AddComment), typeof(GetConversationWords))]
public sealed class OneStatementModel(VoiceCookie cookie, ReferenceData reference) : VoicePage(cookie)
{
    public Guid Id { get; private set; }
    public StatementPage Shown { get; private set; } = null!;

    /// <summary>What had better not be in the comment; it is shared all the same if they say so.</summary>
    public ImmutableArray<string> Hints { get; private set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The words whose hints they have seen.</summary>
    [BindProperty]
    public string? LookedAt { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, long number) => Fill(id, number);

    public Task<IActionResult> OnPostAsync(Guid id, long number)
    {
        Hints = Core.Conversations.Workshop.Hints.In(Text ?? "", reference);
        if (!Hints.IsEmpty && LookedAt != Text)
        {
            return Fill(id, number);
        }
        return Do(
            new AddComment(id, number, VoiceIn(id), Text ?? ""),
            added =>
            {
                TempData.Announce(ConversationTexts.T[added.IsShown ? "Comment.Added" : "Comment.Waits"]);
                return Redirect($"/conversations/{id}/statements/{number}");
            },
            () => Fill(id, number)
        );
    }

    private Task<IActionResult> Fill(Guid id, long number)
    {
        Id = id;
        return Show(new GetStatement(id, number, VoiceIn(id)), page => Shown = page);
    }
}
