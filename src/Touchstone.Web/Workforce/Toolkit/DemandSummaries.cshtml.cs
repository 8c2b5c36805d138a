using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>What employers said that they need, as published.</summary>
[Uses(typeof(GetDemandSummaries))]
public sealed class DemandSummariesModel(UkTime time) : AreaPage
{
    public DemandSummaryList List { get; private set; } = null!;
    public int ThisYear => time.Today.Year;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetDemandSummaries(), list => List = list);
        return CsvDownload.IsAskedFor(Request) && List is not null
            ? CsvDownload.Of(
                "demand-summaries",
                ["Year", "Title", "Summary", "Published"],
                List.Summaries.Select(s => new object?[] { s.Year, s.Title, s.Summary, s.PublishedAt })
            )
            : shown;
    }
}
