using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>Rates the groups of an exercise in the open round.</summary>
[Uses(typeof(GetExercise), typeof(RatePriorities))]
public sealed class RateModel : AreaPage
{
    public ExercisePage Shown { get; private set; } = null!;

    [BindProperty]
    public Dictionary<Guid, int?> Ratings { get; set; } = [];

    public static IEnumerable<SelectListItem> Scores =>
        Enumerable
            .Range(PriorityRating.Lowest, PriorityRating.Highest)
            .Select(n => new SelectListItem(
                n switch
                {
                    PriorityRating.Lowest => "1, not at all",
                    5 => "5, somewhat",
                    PriorityRating.Highest => "9, as much as can be",
                    _ => $"{n}",
                },
                $"{n}"
            ));

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new RatePriorities(id, []), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new RatePriorities(id, [.. Ratings.Select(r => new GivenScore(r.Key, r.Value))]),
            given =>
            {
                TempData.Announce($"Thank you. You rated {given}");
                return Redirect($"/workforce/practice/{id}");
            },
            () => Fill(id)
        );

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetExercise(id),
            page =>
            {
                Shown = page;
                foreach (var line in page.Groups.Where(g => !Ratings.ContainsKey(g.Group.Id)))
                {
                    Ratings[line.Group.Id] = line.Mine;
                }
            }
        );
}
