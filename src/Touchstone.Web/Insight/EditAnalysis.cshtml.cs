using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Insight;

/// <summary>Changes what an analysis says of itself.</summary>
[Uses(typeof(GetAnalysis), typeof(DescribeAnalysis))]
public sealed class EditAnalysisModel : AreaPage, IDescribesAnalysis
{
    public AnalysisPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public ConsensusRule? Rule { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new DescribeAnalysis(id, "", "", null, 0), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new DescribeAnalysis(id, Title ?? "", Purpose ?? "", Rule, Seen),
            _ =>
            {
                TempData.Announce("Saved");
                return Redirect($"/insight/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetAnalysis(id),
            page =>
            {
                Shown = page;
                if (!Redisplaying)
                {
                    (Title, Purpose, Rule) = (page.Analysis.Title, page.Analysis.Purpose, page.Analysis.Rule);
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = page.Analysis.Revision;
                }
            }
        );
}
