using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>An exercise: documents, groups, and what the ratings came to.</summary>
[Uses(typeof(GetExercise), typeof(GroupStatements), typeof(CloseRatingRound))]
public sealed class ExerciseModel : AreaPage
{
    public ExercisePage Shown { get; private set; } = null!;
    public IReadOnlyList<GroupLine> Lines { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 50);

    [BindProperty(SupportsGet = true)]
    public GroupSort? Sort { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    public static string Said(RatingFigures? figures) =>
        figures is null
            ? "none yet"
            : $"{figures.Median:0.#} ({figures.Raters} raters{(figures.Disagree ? ", they disagree" : "")})";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Fill(id);
        return DataTable.IsAskedFor(Request) && Shown is not null ? Table().FileFor(Request) : shown;
    }

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

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetExercise(id),
            page =>
            {
                Shown = page;
                Paging = Paging.Of(Request);
                Lines = [.. page.Groups.Where(g => Sort is null || g.Group.Sort == Sort)];
            }
        );

    private DataTable Table() =>
        new(
            "core-and-specialist",
            [
                new("group", "Group", "What the group is called"),
                new("sort", "Core or specialist", "Common across organisations, or particular to some"),
                new("is_confirmed", "Confirmed", "Whether people confirmed it"),
                new("organisations", "Organisations", "Organisations that say it"),
                new("statements", "Statements", "Statements in the group"),
                new("framework_codes", "Framework codes", "Codes of the multi-professional framework"),
                new("capabilities", "Capabilities", "Capabilities of specifications that it is mapped to"),
                new("rating_median", "Median", "Median rating of the last closed round, 1 to 9"),
                new("rating_p30", "30th percentile", "30th percentile of the ratings"),
                new("rating_p70", "70th percentile", "70th percentile of the ratings"),
                new("raters", "Raters", "People who rated it"),
                new("disagreement", "Disagreement", "Whether the raters disagree in the sense of RAND/UCLA"),
            ],
            Lines.Select(l =>
                (IReadOnlyList<object?>)
                    [
                        l.Group.Name,
                        PracticeWords.Of(l.Group.Sort),
                        l.Group.Confirmed,
                        l.Organisations,
                        l.Members.Length,
                        string.Join("; ", l.PillarCodes),
                        string.Join("; ", l.Capabilities.Select(c => $"{c.Specification}: {c.Name}")),
                        l.Latest?.Median,
                        l.Latest?.Figures.P30,
                        l.Latest?.Figures.P70,
                        l.Latest?.Raters,
                        l.Latest?.Disagree,
                    ]
            )
        );
}
