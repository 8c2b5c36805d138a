using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Conversations.Moderating;

/// <summary>The public log of moderation.</summary>
[Uses(typeof(GetModerationLog))]
public sealed class LogModel : AreaPage
{
    public Guid Id { get; private set; }
    public ModerationLog Shown { get; private set; } = null!;

    public IEnumerable<ModerationLine> Rows
    {
        get
        {
            var paging = Paging.Of(Request);
            return Shown.Lines.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        var shown = await Show(new GetModerationLog(id), log => Shown = log);
        return Shown is not null && CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                "moderation",
                ["When", "What", "Kind", "Number", "Reason", "Note"],
                Shown.Lines.Select(l =>
                    new object?[] { l.At, ConversationWords.Of(l.Act), l.Kind, l.Number, l.Reason, l.Note }
                )
            )
            : shown;
    }
}
