using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Home;

/// <summary>Everything that waits for the person, by due date.</summary>
[Uses(typeof(MyWork))]
public sealed class MyWorkModel(Doors doors, UkTime time) : AreaPage
{
    private const int Soon = 7;

    /// <summary>overdue, week or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Due { get; set; }

    public ImmutableArray<WaitingItem> All { get; private set; } = [];

    public ImmutableArray<WaitingItem> Shown =>
        Due switch
        {
            "overdue" => [.. All.Where(i => i.Overdue)],
            "week" => [.. All.Where(IsSoon)],
            _ => All,
        };

    public int Overdue => All.Count(i => i.Overdue);

    public int ThisWeek => All.Count(IsSoon);

    /// <summary>The parts of the site that the person's roles open.</summary>
    public ImmutableArray<Door> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new MyWork(), items => All = items);
        if (Actor.IsSignedIn)
        {
            Open = await doors.OpenTo(Actor, HttpContext.RequestAborted);
        }
        return CsvDownload.IsAskedFor(Request) && shown is PageResult
            ? CsvDownload.Of(
                "my-work",
                ["What to do", "About", "Due"],
                Shown.Select(i => new object?[] { i.What, i.About, i.Due })
            )
            : shown;
    }

    private bool IsSoon(WaitingItem item) => !item.Overdue && item.Due <= time.Today.AddDays(Soon);
}
