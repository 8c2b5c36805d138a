using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>An exercise: documents, groups, and what the ratings came to.</summary>
[Uses(typeof(GetExercise), typeof(GroupStatements), typeof(CloseRatingRound))]
public sealed class ExerciseModel : TablePage
{
    public ExercisePage Shown { get; private set; } = null!;
    public IReadOnlyList<GroupLine> Lines { get; private set; } = [];
    public Paging Paging => Paging.Of(Request);

    [BindProperty(SupportsGet = true)]
    public GroupSort? Sort { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    public static string Said(RatingFigures? figures) =>
        figures is null
            ? "none yet"
            : $"{figures.Median:0.#} ({figures.Raters} raters{(figures.Disagree ? ", they disagree" : "")})";

    public Task<IActionResult> OnGetAsync(Guid id) => ShowOrGive(new GetExercise(id), Keep, _ => GroupsTable.Of(Lines));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Act == "close"
            ? Do(new CloseRatingRound(id), _ => Announced(id, "The round is closed"), () => Fill(id))
            : Do(
                new GroupStatements(id),
                made =>
                    Announced(
                        id,
                        $"The statements are in {made} groups. Look at each: the words decided, not the meaning"
                    ),
                () => Fill(id)
            );

    private RedirectResult Announced(Guid id, string said)
    {
        TempData.Announce(said);
        return Redirect($"/workforce/practice/{id}");
    }

    private Task<IActionResult> Fill(Guid id) => Show(new GetExercise(id), Keep);

    private void Keep(ExercisePage page)
    {
        Shown = page;
        Lines = [.. page.Groups.Where(g => Sort is null || g.Group.Sort == Sort)];
    }
}
