using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Findings;

/// <summary>One finding at its permanent address, with its tables.</summary>
[Uses(typeof(GetFinding))]
public sealed class FindingModel : AreaPage
{
    public FindingPage Shown { get; private set; } = null!;

    /// <summary>What a cell says; a hidden one says so.</summary>
    public string Say(FindingCell cell) =>
        cell.IsHidden ? FindingFiles.Hidden
        : cell.Number is { } number ? number.ToString("#,0.###", CultureInfo.CurrentCulture)
        : cell.Text ?? "";

    public async Task<IActionResult> OnGetAsync(Guid id, string? table)
    {
        var shown = await Show(new GetFinding(id), page => Shown = page);
        if (Shown is null)
        {
            return shown;
        }
        return Request.Query[CsvDownload.Parameter].ToString() switch
        {
            CsvDownload.Value => Shown.Finding.Content.Tables.FirstOrDefault(t => t.Code == table) is { } asked
                ? FindingFiles.Csv(asked)
                : NotFound(),
            FindingFiles.Excel => FindingFiles.Workbook("workforce-finding", [Shown.Finding]),
            _ => shown,
        };
    }
}
