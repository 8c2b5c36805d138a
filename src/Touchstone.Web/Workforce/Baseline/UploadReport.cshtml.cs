using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>The dry run of a spreadsheet, line by line, with the choice to take it.</summary>
[Uses(typeof(GetPlanUpload), typeof(TakePlan))]
public sealed class UploadReportModel : AreaPage
{
    public PlanUploadPage Shown { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<PlanFault> Faults
    {
        get
        {
            var paging = Paging.Of(Request);
            return Shown.Report.Faults.Skip(paging.Skip).Take(paging.Size);
        }
    }

    public string NameOf(string column) =>
        Shown.Columns.PlaceOf(column) is { } place ? Shown.Columns.All[place].Name : column;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid upload)
    {
        var shown = await Show(new GetPlanUpload(id, upload), page => Shown = page);
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "report",
                ["line", "column", "found", "message"],
                Shown.Report.Faults.Select(f => new object?[] { f.Line, f.Column, f.Found, f.Message })
            )
            : shown;
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid upload) =>
        Do(
            new TakePlan(id, upload, Seen),
            _ =>
            {
                TempData.Announce("The spreadsheet has been taken. Look at the lines, then sign the plan off");
                return Redirect($"/workforce/returns/{id}");
            },
            () => OnGetAsync(id, upload)
        );
}
