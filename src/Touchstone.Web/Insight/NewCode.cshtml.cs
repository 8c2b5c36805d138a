using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Adds a code.</summary>
[Uses(typeof(GetCodebook), typeof(AddCode))]
public sealed class NewCodeModel : AreaPage, IDescribesCode
{
    public CodebookPage Shown { get; private set; } = null!;

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

    public IEnumerable<SelectListItem> Others =>
        Shown.Lines.Where(l => !l.Code.IsSetAside).Select(l => new SelectListItem(l.Code.Name, l.Code.Id.ToString()));

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new AddCode(id, CodeWords.Typed(null, null, null, null, null), null), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new AddCode(id, CodeWords.Typed(Name, Definition, Inclusion, Exclusion, Examples), Parent),
            _ =>
            {
                TempData.Announce("The code is in the codebook");
                return Redirect($"/insight/{id}/codebook");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetCodebook(id), page => Shown = page);
}
