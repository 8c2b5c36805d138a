using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Findings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Recommends an action.</summary>
[Uses(typeof(GetFindings), typeof(WriteRecommendation))]
public sealed class NewRecommendationModel : AreaPage, IDescribesAction
{
    public FindingsPage Shown { get; private set; } = null!;

    public static IEnumerable<SelectListItem> AddresseeItems =>
        Enum.GetValues<Addressee>().Select(a => new SelectListItem(RecommendationWords.Of(a), a.ToString()));

    [BindProperty]
    public string? Action { get; set; }

    [BindProperty]
    public Addressee? Addressee { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public List<string> Findings { get; set; } = [];

    public IEnumerable<SelectListItem> FindingItems =>
        Shown.Findings.Select(f => new SelectListItem(
            $"{f.Finding.Number}. {f.Finding.Title}",
            f.Finding.Id.ToString()
        ));

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new WriteRecommendation(id, null, new RecommendationWords("", null, "", null, [])), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new WriteRecommendation(id, null, InsightWords.Action(this)),
            made =>
            {
                TempData.Announce("The action is recommended");
                return Redirect($"/insight/recommendations/{made}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) => Show(new GetFindings(id), page => Shown = page);
}
