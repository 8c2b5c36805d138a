using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Merges a code into another.</summary>
[Uses(typeof(GetCode), typeof(MergeCodes))]
public sealed class MergeModel : AreaPage
{
    public CodePage Shown { get; private set; } = null!;

    [BindProperty]
    public Guid? Into { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> Others => InsightWords.Items(Shown.Others);

    public Task<IActionResult> OnGetAsync(Guid id, Guid code) =>
        ShowForm(new MergeCodes(id, code, null, 0), () => Fill(id, code));

    public Task<IActionResult> OnPostAsync(Guid id, Guid code) =>
        Do(
            new MergeCodes(id, code, Into, Seen),
            _ =>
            {
                TempData.Announce("The codes are one");
                return Redirect($"/insight/{id}/codebook");
            },
            () => Fill(id, code)
        );

    private Task<IActionResult> Fill(Guid id, Guid code) =>
        Show(
            new GetCode(id, code),
            page =>
            {
                Shown = page;
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Analysis.CodebookRevision;
                }
            }
        );
}
