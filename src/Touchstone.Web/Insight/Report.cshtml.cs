using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Platform;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Insight;

/// <summary>One edition of a report: on the page, on paper, as a Word file, and its figures as CSV.</summary>
[Uses(typeof(GetReport), typeof(PublishReport))]
public sealed class ReportModel(Site site) : AreaPage
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public ReportPage Shown { get; private set; } = null!;
    public bool MayPublish { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? format)
    {
        var shown = await Show(new GetReport(id), page => Shown = page);
        if (shown is not PageResult)
        {
            return shown;
        }
        MayPublish = Shown.Report.PublishedAt is null && await May(new PublishReport(id));
        return format == "docx" ? File(ReportFile.Of(Shown, site), Word, "insight-report.docx")
            : CsvDownload.IsAskedFor(Request) ? Figures()
            : shown;
    }

    private FileContentResult Figures() =>
        CsvDownload.Of(
            "figures",
            ["Finding", "Title", "By", "Value", "People", "People who said it", "Share", "Lower", "Upper"],
            Shown.Report.Content.Findings.SelectMany(f =>
                f.Support.Cuts.SelectMany(c =>
                        c.Rows.Select(r => Row(f, c.Attribute, r.Value, r.People, r.Count, r.Share))
                    )
                    .Prepend(Row(f, "", "All", f.Support.People, f.Support.Count, f.Support.Share))
            )
        );

    private static object?[] Row(
        ReportFinding finding,
        string by,
        string value,
        int people,
        int? count,
        Share? share
    ) =>
        [
            finding.Number,
            finding.Title,
            by,
            value,
            people,
            count is { } shown ? shown.ToString(CultureInfo.InvariantCulture) : "not shown",
            share?.Value,
            share?.Lower,
            share?.Upper,
        ];
}
