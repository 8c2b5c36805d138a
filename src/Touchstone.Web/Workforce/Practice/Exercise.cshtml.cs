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
        return CsvDownload.IsAskedFor(Request) && Shown is not null
            ? CsvDownload.Of(
                "core-and-specialist",
                [
                    "Group",
                    "Core or specialist",
                    "Confirmed",
                    "Organisations",
                    "Statements",
                    "Framework codes",
                    "Capabilities",
                    "Median",
                    "Raters",
                    "Disagreement",
                ],
                Lines.Select(l =>
                    new object?[]
                    {
                        l.Group.Name,
                        PracticeWords.Of(l.Group.Sort),
                        l.Group.Confirmed,
                        l.Organisations,
                        l.Members.Length,
                        string.Join("; ", l.PillarCodes),
                        string.Join("; ", l.Capabilities.Select(c => $"{c.Specification}: {c.Name}")),
                        l.Latest?.Median,
                        l.Latest?.Raters,
                        l.Latest?.Disagree,
                    }
                )
            )
            : shown;
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
}
