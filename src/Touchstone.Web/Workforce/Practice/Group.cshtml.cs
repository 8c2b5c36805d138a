using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>Names and confirms a group, and mends what the words got wrong.</summary>
[Uses(typeof(GetExercise), typeof(ReviseGroup))]
public sealed class GroupModel : AreaPage
{
    public ExercisePage Shown { get; private set; } = null!;
    public GroupLine Line { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public GroupSort? Sort { get; set; }

    [BindProperty]
    public List<Guid> TakeOut { get; set; } = [];

    [BindProperty]
    public Guid? JoinWith { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public IEnumerable<SelectListItem> Others =>
        Shown.Groups.Where(g => g != Line).Select(g => new SelectListItem(g.Group.Name, g.Group.Id.ToString()));

    public Task<IActionResult> OnGetAsync(Guid id, Guid group) => ShowForm(Command(id, group), () => Fill(id, group));

    public Task<IActionResult> OnPostAsync(Guid id, Guid group) =>
        Do(
            Command(id, group),
            _ =>
            {
                TempData.Announce("The group has been confirmed");
                return Redirect($"/workforce/practice/{id}");
            },
            () => Fill(id, group)
        );

    private ReviseGroup Command(Guid id, Guid group) => new(id, group, Name ?? "", Sort, [.. TakeOut], JoinWith, Seen);

    private async Task<IActionResult> Fill(Guid id, Guid group)
    {
        var shown = await Show(new GetExercise(id), page => Shown = page);
        if (Shown is null)
        {
            return shown;
        }
        if (Shown.Groups.FirstOrDefault(g => g.Group.Id == group) is not { } line)
        {
            return NotFound();
        }
        Line = line;
        if (!Redisplaying)
        {
            (Name, Sort) = (line.Group.Name, line.Group.Sort);
        }
        if (!Redisplaying || Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = Shown.Exercise.Revision;
        }
        return shown;
    }
}
