using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Workshop;

/// <summary>An author takes back what they said.</summary>
[Uses(typeof(GetMine), typeof(WithdrawContribution), typeof(GetConversationWords))]
public sealed class WithdrawMineModel(VoiceCookie cookie) : VoicePage(cookie)
{
    public Guid Id { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>idea or comment.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    private ContributionKind What => Kind == "comment" ? ContributionKind.Comment : ContributionKind.Idea;

    public Task<IActionResult> OnGetAsync(Guid id, long number) => Fill(id, number);

    public Task<IActionResult> OnPostAsync(Guid id, long number) =>
        Do(
            new WithdrawContribution(id, VoiceIn(id), What, number),
            _ =>
            {
                TempData.Announce(ConversationTexts.T["Withdraw.Done"]);
                return Redirect($"/conversations/{id}/mine");
            },
            () => Fill(id, number)
        );

    private async Task<IActionResult> Fill(Guid id, long number)
    {
        Id = id;
        var mine = await Ask(new GetMine(id, VoiceIn(id)));
        if (
            !mine.IsDone
            || mine.Value.Contributions.FirstOrDefault(c => c.Kind == What && c.Number == number) is not { } one
        )
        {
            return NotFound();
        }
        Text = one.Text;
        return Page();
    }
}
