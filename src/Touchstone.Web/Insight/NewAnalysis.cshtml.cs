using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Credentials;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Opens an analysis.</summary>
[Uses(typeof(OpenAnalysis), typeof(GetPipeline))]
public sealed class NewAnalysisModel : AreaPage, IDescribesAnalysis
{
    public static IEnumerable<SelectListItem> RuleItems => InsightWords.Rules;

    public IReadOnlyList<SelectListItem> Credentials { get; private set; } = [];

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public ConsensusRule? Rule { get; set; }

    [BindProperty]
    public Guid? CredentialId { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowForm(new OpenAnalysis("", "", null, null), Fill);

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new OpenAnalysis(Title ?? "", Purpose ?? "", CredentialId, Rule),
            id =>
            {
                TempData.Announce("The analysis is open. Bring in what people said");
                return Redirect($"/insight/{id}");
            },
            Fill
        );

    private async Task<IActionResult> Fill()
    {
        var pipeline = await Ask(new GetPipeline());
        Credentials = pipeline.IsDone
            ? [.. pipeline.Value.Select(c => new SelectListItem(c.Name, c.Id.ToString()))]
            : [];
        return Page();
    }
}
