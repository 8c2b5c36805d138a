using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Conversations.Moderating;

/// <summary>What moderators have to look at.</summary>
[Uses(typeof(GetQueue))]
public sealed class QueueModel : AreaPage
{
    public Guid Id { get; private set; }
    public Queue Shown { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public ContributionState? State { get; set; }

    public IEnumerable<QueueLine> Rows
    {
        get
        {
            var paging = Paging.Of(Request);
            return Shown.Lines.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public static IEnumerable<SelectListItem> States =>
        new[] { ContributionState.Waiting, ContributionState.Shown, ContributionState.Hidden }.Select(
            s => new SelectListItem(ConversationWords.Of(s), s.ToString())
        );

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        var shown = await Show(new GetQueue(id, State, Q), queue => Shown = queue);
        return Shown is not null && CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                "contributions",
                ["Kind", "Number", "Statement", "Status", "Date", "May hold", "Text"],
                Shown.Lines.Select(l =>
                    new object?[]
                    {
                        l.Kind == ContributionKind.Comment ? "Comment" : "Statement",
                        l.Number,
                        l.Statement,
                        ConversationWords.Of(l.State),
                        l.PostedOn,
                        string.Join("; ", l.Hints),
                        l.Text,
                    }
                )
            )
            : shown;
    }
}
