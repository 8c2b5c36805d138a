using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Insight;

/// <summary>The analyses.</summary>
[Uses(typeof(GetAnalyses), typeof(OpenAnalysis))]
public sealed class AnalysesModel : AreaPage
{
    public ImmutableArray<AnalysisLine> Lines { get; private set; } = [];
    public int Total { get; private set; }
    public bool MayOpen { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var all = ImmutableArray<AnalysisLine>.Empty;
        var shown = await Show(new GetAnalyses(), lines => all = lines);
        if (CsvDownload.IsAskedFor(Request) && shown is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
        {
            return CsvDownload.Of(
                "analyses",
                ["Analysis", "Credential", "Opened", "Texts", "Gone through"],
                all.Select(l => new object?[] { l.Title, l.Credential, l.OpenedAt, l.Texts, l.Finished })
            );
        }
        var found = all.Where(l =>
                string.IsNullOrWhiteSpace(Q) || l.Title.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        var sort = SortOrder.Of(Request, "opened", "title", "texts");
        IEnumerable<AnalysisLine> sorted = sort.By switch
        {
            "title" => found.OrderBy(l => l.Title, StringComparer.CurrentCulture),
            "texts" => found.OrderBy(l => l.Texts),
            _ => found.OrderByDescending(l => l.OpenedAt),
        };
        var paging = Paging.Of(Request);
        Total = found.Count;
        Lines = [.. (sort.Descending ? sorted.Reverse() : sorted).Skip(paging.Skip).Take(paging.Size)];
        MayOpen = await May(new OpenAnalysis("", "", null, null));
        return shown;
    }
}
