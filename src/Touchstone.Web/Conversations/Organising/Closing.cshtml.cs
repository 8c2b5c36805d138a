using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Platform;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Conversations.Organising;

/// <summary>Stops a conversation, or lets it go on longer.</summary>
[Uses(typeof(GetDraft), typeof(MoveClosing))]
public sealed class ClosingModel : AreaPage
{
    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public DateTimeOffset ClosesAt { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public DateOnly? ClosesDate { get; set; }

    [BindProperty]
    public string? ClosesTime { get; set; }

    [BindProperty]
    public ClockTurn? ClosesTurn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Fill(id);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new MoveClosing(id, Seen, new LocalMoment(ClosesDate, ClosesTime, ClosesTurn), Reason ?? ""),
            _ =>
            {
                TempData.Announce("The closing was moved");
                return Redirect($"/conversations/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetDraft(id),
            draft =>
            {
                (Id, Title, ClosesAt) = (id, draft.Conversation.Title, draft.Conversation.ClosesAt);
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = draft.Conversation.Revision;
                }
            }
        );
}
