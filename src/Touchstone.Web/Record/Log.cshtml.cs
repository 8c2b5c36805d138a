using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Record;

/// <summary>The record log for auditors.</summary>
[Uses(typeof(SearchLog), typeof(PublicAmong))]
public sealed class LogModel(OpenRecords pages) : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Since { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    public LogSearch Found { get; private set; } = null!;

    /// <summary>The records of this page that the reader can open.</summary>
    public IReadOnlySet<RecordRef> Open { get; private set; } = new HashSet<RecordRef>();

    public static IEnumerable<SelectListItem> Kinds =>
        RecordKinds.All.OrderBy(k => k.Name).Select(k => new SelectListItem(k.Name, k.Code));

    public async Task<IActionResult> OnGetAsync()
    {
        var whole = CsvDownload.IsAskedFor(Request);
        var page = whole ? PagingQueries.WholeList : Paging.Of(Request).Page;
        var shown = await Show(new SearchLog(Q, Kind, Since, Until, page), found => Found = found);
        if (!whole && Found is not null)
        {
            var named = Found.Lines.Select(l => l.Subject).ToImmutableArray();
            var shared = await Ask(new PublicAmong(named));
            Open = await pages.Among(named, shared.Value, Actor, HttpContext.RequestAborted);
        }
        return whole && Found is not null
            ? CsvDownload.Of(
                "record-log",
                ["Entry", "When", "Who", "What", "Kind of record", "Record", "Title", "Details"],
                Found.Lines.Select(l =>
                    new object?[]
                    {
                        l.Sequence,
                        l.At,
                        l.Who,
                        l.Action,
                        l.Subject.Kind.Name,
                        l.Subject.Id,
                        l.Title,
                        l.Details,
                    }
                )
            )
            : shown;
    }
}
