using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Covering;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Development;

/// <summary>The coverage matrix: what is covered, covered elsewhere with an explanation, or a gap.</summary>
[Uses(typeof(GetDraft))]
public sealed class CoverageModel : DraftPages
{
    public IEnumerable<TargetCoverage> Below(FrameworkNode branch) =>
        Shown.Coverage.Targets.Where(t => t.Target.Parent == branch.Lineage);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var page = await Draft(id);
        return Shown is null || !CsvDownload.IsAskedFor(Request)
            ? page
            : CsvDownload.Of(
                "coverage",
                ["Code", "Capability", "How it stands", "By", "Explanation"],
                Shown.Coverage.Targets.Select(t =>
                    new object?[]
                    {
                        t.Target.Code,
                        t.Target.Text,
                        DevelopmentWords.Of(t.Status),
                        string.Join("; ", t.By.Select(r => Tree.Find(r.From.Lineage)?.ToString())),
                        string.Join("; ", t.Explanations.Select(e => e.Explanation)),
                    }
                )
            );
    }
}
