using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Practice;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Practice;

/// <summary>Opens an exercise.</summary>
[Uses(typeof(OpenExercise))]
public sealed class NewExerciseModel : AreaPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowForm(Command());

    public Task<IActionResult> OnPostAsync() =>
        Do(Command(), made => Redirect($"/workforce/practice/{made}"), () => Task.FromResult<IActionResult>(Page()));

    private OpenExercise Command() => new(Title ?? "", Purpose ?? "");
}
