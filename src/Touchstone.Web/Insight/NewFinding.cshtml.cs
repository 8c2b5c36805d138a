using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Findings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Writes a finding.</summary>
[Uses(typeof(GetFindings), typeof(WriteFinding))]
public sealed class NewFindingModel : AreaPage, IDescribesFinding
{
    public FindingsPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Claim { get; set; }

    [BindProperty]
    public string? Uncertainty { get; set; }

    [BindProperty]
    public List<string> Codes { get; set; } = [];

    [BindProperty]
    public List<string> Cuts { get; set; } = [];

    public IEnumerable<SelectListItem> CodeItems => InsightWords.Items(Shown.Codes);
    public IEnumerable<SelectListItem> CutItems => InsightWords.Items(Shown.Attributes);

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new WriteFinding(id, null, new FindingWords("", "", "", [], [])), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new WriteFinding(id, null, InsightWords.Finding(this)),
            finding =>
            {
                TempData.Announce("The finding is saved. Quote words that show it");
                return Redirect($"/insight/findings/{finding}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetFindings(id), page => Shown = page);
}
