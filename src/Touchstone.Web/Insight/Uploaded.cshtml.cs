using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Insight;

/// <summary>The dry run of a spreadsheet with texts: what its columns hold, row by row, with the choice to take it.</summary>
[Uses(typeof(GetTextUpload), typeof(SayColumns), typeof(TakeUpload))]
public sealed class UploadedModel : AreaPage
{
    public UploadPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<ColumnUse> Uses { get; set; } = [];

    [BindProperty]
    public DateOnly? CollectedFrom { get; set; }

    [BindProperty]
    public DateOnly? CollectedTo { get; set; }

    [BindProperty]
    public int? Invited { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public static IEnumerable<SelectListItem> UseItems =>
        Enum.GetValues<ColumnUse>().Select(u => new SelectListItem(InsightWords.Of(u), u.ToString()));

    public static string TakeThem(int texts) => $"Take {InsightWords.Count(texts, "text", "texts")}";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid upload)
    {
        var shown = await Fill(id, upload);
        return CsvDownload.IsAskedFor(Request) && shown is PageResult
            ? CsvDownload.Of(
                "report",
                ["Row", "Column", "Found", "What to do"],
                Shown.Report.Faults.Select(f => new object?[] { f.Line, f.Column, f.Found, f.Message })
            )
            : shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid upload) =>
        Do(
            new SayColumns(id, upload, Name ?? "", [.. Uses], CollectedFrom, CollectedTo, Invited, Seen),
            _ => Redirect($"/insight/{id}/uploads/{upload}"),
            () => Fill(id, upload)
        );

    public Task<IActionResult> OnPostTakeAsync(Guid id, Guid upload)
    {
        // What belongs to the other form of the page is not asked for here.
        ModelState.Clear();
        return Do(
            new TakeUpload(id, upload, Seen),
            source =>
            {
                TempData.Announce("The texts are in");
                return Redirect($"/insight/{id}");
            },
            () => Fill(id, upload)
        );
    }

    private Task<IActionResult> Fill(Guid id, Guid upload) =>
        Show(
            new GetTextUpload(id, upload),
            page =>
            {
                Shown = page;
                if (!Redisplaying)
                {
                    Name = page.Upload.Name;
                    (CollectedFrom, CollectedTo) = (page.Upload.CollectedFrom, page.Upload.CollectedTo);
                    Invited = page.Upload.Invited;
                }
                if (!Redisplaying || Uses.Count != page.Upload.Columns.All.Length)
                {
                    Uses = [.. page.Upload.Columns.All.Select(c => c.Use)];
                }
            }
        );
}
