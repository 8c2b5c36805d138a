using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Begins to prepare an exercise.</summary>
[Uses(typeof(GetExercisesAtWork), typeof(BeginExercise))]
public sealed class NewExerciseModel : AreaPage
{
    private ExercisesAtWork? offered;

    [BindProperty]
    public ExerciseForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Credential { get; set; }

    [BindProperty]
    public Guid? Version { get; set; }

    public IEnumerable<SelectListItem> Credentials =>
        offered?.Credentials.Select(c => new SelectListItem(c.Name, c.Id.ToString())) ?? [];

    public IEnumerable<SelectListItem> Versions =>
        offered?.Versions.Select(v => new SelectListItem($"{v.Title} {v.Number}", v.Id.ToString())) ?? [];

    public Task<IActionResult> OnGetAsync() => ShowForm(Command(), Fill);

    public Task<IActionResult> OnPostAsync() =>
        Do(
            Command(),
            id =>
            {
                TempData.Announce("The exercise has been begun");
                return Redirect($"/engagement/exercises/{id}");
            },
            Fill,
            nameof(Form)
        );

    private BeginExercise Command() => new(Form.Said(), Credential, Version);

    private Task<IActionResult> Fill() => Show(new GetExercisesAtWork(Credential), shown => offered = shown);
}
