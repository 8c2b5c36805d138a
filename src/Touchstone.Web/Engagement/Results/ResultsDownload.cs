using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Engagement.Results;

/// <summary>Results as files: the same figures as on the pages.</summary>
internal static class ResultsDownload
{
    /// <summary>Null for a name that no file has.</summary>
    public static IActionResult? Of(ResultsPage results, string file) =>
        file switch
        {
            "totals.csv" => CsvDownload.Of(
                "totals",
                ResultsExport.TotalHeadings,
                ResultsExport.Totals(results.Document)
            ),
            "groups.csv" => CsvDownload.Of("groups", ResultsExport.CutHeadings, ResultsExport.Cuts(results.Document)),
            "all.xlsx" => new FileContentResult(ResultsExport.Workbook(results), WorkbookWriting.MediaType)
            {
                FileDownloadName = "results.xlsx",
            },
            _ => null,
        };
}
