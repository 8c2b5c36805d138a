using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Storage;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Platform;

/// <summary>The mail log.</summary>
[Uses(typeof(GetMailLog))]
public sealed class MailModel : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public MailState? State { get; set; }

    public MailLog Log { get; private set; } = null!;

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<MailState>()
            .Select(s => new SelectListItem(
                $"{PlatformWords.Of(s)} ({Log.Counts.GetValueOrDefault(s)})",
                s.ToString()
            ));

    public async Task<IActionResult> OnGetAsync()
    {
        var whole = CsvDownload.IsAskedFor(Request);
        var page = whole ? PagingQueries.WholeList : Paging.Of(Request).Page;
        var shown = await Show(new GetMailLog(Q, State, page), log => Log = log);
        return whole && Log is not null
            ? CsvDownload.Of(
                "mail",
                ["To", "Subject", "State", "Written", "Sent", "Attempts"],
                Log.Lines.Select(l =>
                    new object?[] { l.To, l.Subject, PlatformWords.Of(l.State), l.WrittenAt, l.SentAt, l.Attempts }
                )
            )
            : shown;
    }
}
