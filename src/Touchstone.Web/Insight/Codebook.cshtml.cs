using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Insight;

/// <summary>The codebook of an analysis: its codes as a tree, what was done to it, and the way back.</summary>
[Uses(typeof(GetCodebook), typeof(UndoCodebookChange), typeof(WriteMemo))]
public sealed class CodebookModel : AreaPage
{
    public CodebookPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Memo { get; set; }

    /// <summary>Dashes for how deep it stands, read as such in cards and tables alike.</summary>
    public static string Above(CodeLine line) => string.Concat(Enumerable.Repeat("– ", line.Depth - 1));

    public string? CodeOf(MemoLine line) => Shown.Lines.FirstOrDefault(l => l.Code.Id == line.Memo.CodeId)?.Code.Name;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Fill(id);
        return CsvDownload.IsAskedFor(Request) && shown is PageResult
            ? CsvDownload.Of(
                "codebook",
                ["Code", "Under", "Definition", "Give it", "Do not give it", "Examples", "Set aside", "Texts"],
                Shown.Lines.Select(l =>
                    new object?[]
                    {
                        l.Code.Name,
                        Shown.Lines.FirstOrDefault(o => o.Code.Id == l.Code.ParentId)?.Code.Name,
                        l.Code.Definition,
                        l.Code.Inclusion,
                        l.Code.Exclusion,
                        l.Code.Words.ExamplesText,
                        l.Code.IsSetAside,
                        l.Texts,
                    }
                )
            )
            : shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, int number) =>
        Do(
            new UndoCodebookChange(id, number),
            _ =>
            {
                TempData.Announce("Undone");
                return Redirect($"/insight/{id}/codebook");
            },
            () => Fill(id)
        );

    public Task<IActionResult> OnPostMemoAsync(Guid id) =>
        Do(
            new WriteMemo(id, null, null, Memo ?? ""),
            _ =>
            {
                TempData.Announce("The memo is kept");
                return Redirect($"/insight/{id}/codebook");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetCodebook(id), page => Shown = page);
}
