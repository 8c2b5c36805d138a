using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>The lines of a plan, a page at a time; all of them as CSV or for Excel.</summary>
[Uses(typeof(GetPlanLines), typeof(GetReturn))]
public sealed class LinesModel : AreaPage
{
    private const string Excel = "xlsx";

    public PlanLinesPage Shown { get; private set; } = null!;
    public bool CanWrite { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public string Download =>
        $"/workforce/returns/{Shown.ReturnId}/lines?{CsvDownload.Parameter}={Excel}{(Version is { } v ? $"&version={v}" : "")}";

    public string NameOf(string column) =>
        Shown.Columns.PlaceOf(column) is { } place ? Shown.Columns.All[place].Name : column;

    /// <summary>What a cell says to people: the name of a choice, not its code.</summary>
    public string Say(PlanLineShown line, string column)
    {
        if (Shown.Columns.PlaceOf(column) is not { } place || line.Cells[place] is not { } cell)
        {
            return "";
        }
        var choices = Shown.Columns.ChoicesOf(Shown.Columns.All[place].Field);
        return choices.FirstOrDefault(c => c.Code == cell)?.Name ?? cell;
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var format = Request.Query[CsvDownload.Parameter].ToString();
        var isFile = format is CsvDownload.Value or Excel;
        var paging = Paging.Of(Request);
        var query = new GetPlanLines(id, Version, isFile ? 0 : paging.Skip, isFile ? int.MaxValue : paging.Size);
        var shown = await Show(query, page => Shown = page);
        if (Shown is null)
        {
            return shown;
        }
        CanWrite = Shown.IsDraft && (await Ask(new GetReturn(id))) is { IsDone: true, Value.CanWrite: true };
        return format switch
        {
            CsvDownload.Value => CsvDownload.Of("workforce-plan", Shown.Columns.All.Select(c => c.Code), Rows()),
            Excel => File(
                WorkbookWriting.Write(
                    new WrittenSheet("Workforce plan", [.. Shown.Columns.All.Select(c => c.Code)], Rows()),
                    new WrittenSheet(
                        "Dictionary",
                        PlanTemplate.DictionaryHeadings,
                        PlanTemplate.Dictionary(Shown.Columns)
                    )
                ),
                WorkbookWriting.MediaType,
                "workforce-plan.xlsx"
            ),
            _ => shown,
        };
    }

    private IEnumerable<IReadOnlyList<object?>> Rows() =>
        Shown.Lines.Select(line =>
            (IReadOnlyList<object?>)
                [
                    .. Shown.Columns.All.Select(
                        (column, i) =>
                            line.Cells[i] is { } cell && column.IsNumber
                                ? decimal.Parse(cell, CultureInfo.InvariantCulture)
                                : (object?)line.Cells[i]
                    ),
                ]
        );
}
