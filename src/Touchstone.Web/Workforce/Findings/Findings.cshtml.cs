using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Findings;

/// <summary>What a collection found.</summary>
[Uses(typeof(GetFindings), typeof(ComputeFindings))]
public sealed class FindingsModel : AreaPage
{
    public FindingList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetFindings(id), list => List = list);
        return Request.Query[CsvDownload.Parameter] == FindingFiles.Excel && List is not null
            ? FindingFiles.Workbook("workforce-findings", List.Findings)
            : shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new ComputeFindings(id),
            added =>
            {
                TempData.Announce(added == 0 ? "The findings say the same as before" : $"{added} findings are new");
                return Redirect($"/workforce/baselines/{id}/findings");
            },
            () => OnGetAsync(id)
        );
}
