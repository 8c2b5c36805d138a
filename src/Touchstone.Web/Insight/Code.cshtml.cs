using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>One code: what it means, and what was coded with it.</summary>
[Uses(typeof(GetCode), typeof(DescribeCode), typeof(SetCodeAside), typeof(WriteMemo))]
public sealed class CodeModel : AreaPage, IDescribesCode
{
    public CodePage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Definition { get; set; }

    [BindProperty]
    public string? Inclusion { get; set; }

    [BindProperty]
    public string? Exclusion { get; set; }

    [BindProperty]
    public string? Examples { get; set; }

    [BindProperty]
    public Guid? Parent { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Memo { get; set; }

    public IEnumerable<SelectListItem> Others => InsightWords.Items(Shown.Others);

    public Task<IActionResult> OnGetAsync(Guid id, Guid code) => Fill(id, code);

    public Task<IActionResult> OnPostAsync(Guid id, Guid code) =>
        Do(
            new DescribeCode(id, code, CodeWords.Typed(Name, Definition, Inclusion, Exclusion, Examples), Parent, Seen),
            _ =>
            {
                TempData.Announce("The code is saved");
                return Redirect($"/insight/{id}/codes/{code}");
            },
            () => Fill(id, code)
        );

    public Task<IActionResult> OnPostAsideAsync(Guid id, Guid code, bool aside) =>
        Do(
            new SetCodeAside(id, code, aside),
            _ =>
            {
                TempData.Announce(aside ? "The code is set aside" : "The code is in use again");
                return Redirect($"/insight/{id}/codes/{code}");
            },
            () => Fill(id, code)
        );

    public Task<IActionResult> OnPostMemoAsync(Guid id, Guid code) =>
        Do(
            new WriteMemo(id, code, null, Memo ?? ""),
            _ =>
            {
                TempData.Announce("The memo is kept");
                return Redirect($"/insight/{id}/codes/{code}");
            },
            () => Fill(id, code)
        );

    private Task<IActionResult> Fill(Guid id, Guid code) =>
        Show(
            new GetCode(id, code),
            page =>
            {
                Shown = page;
                // Another form of this page was sent, or none: what the code says stands in the form.
                if (!Redisplaying || Name is null)
                {
                    var words = page.Code.Words;
                    (Name, Definition, Inclusion, Exclusion, Examples) = (
                        words.Name,
                        words.Definition,
                        words.Inclusion,
                        words.Exclusion,
                        words.ExamplesText
                    );
                    Parent = page.Code.ParentId;
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Code.Revision;
                }
            }
        );
}
