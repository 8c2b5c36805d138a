using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>One line of a plan by hand: a new one at /lines/new, another text of one at /lines/3.</summary>
[Uses(typeof(GetPlanLine), typeof(SavePlanLine))]
public sealed class LineModel : AreaPage
{
    public PlanLineForm Form { get; private set; } = null!;

    /// <summary>What is typed, by the names of the columns.</summary>
    [BindProperty]
    public Dictionary<string, string?> Cells { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, int? line) => ShowForm(Command(id, line), () => Fill(id, line));

    public Task<IActionResult> OnPostAsync(Guid id, int? line) =>
        Do(
            Command(id, line),
            _ =>
            {
                TempData.Announce("The line has been saved");
                return Redirect($"/workforce/returns/{id}/lines");
            },
            () => Fill(id, line)
        );

    private SavePlanLine Command(Guid id, int? line) =>
        new(id, line, Cells.ToImmutableDictionary(c => c.Key, c => c.Value ?? ""), Seen);

    private Task<IActionResult> Fill(Guid id, int? line) =>
        Show(
            new GetPlanLine(id, line),
            form =>
            {
                Form = form;
                for (var i = 0; i < form.Columns.All.Length; i++)
                {
                    Cells.TryAdd(form.Columns.All[i].Code, form.Cells[i]);
                }
            }
        );
}
