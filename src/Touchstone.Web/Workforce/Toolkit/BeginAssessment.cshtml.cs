using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Chooses what to assess.</summary>
[Uses(typeof(BeginSelfAssessment))]
public sealed class BeginAssessmentModel : AreaPage
{
    public Guid Organisation { get; private set; }

    [BindProperty]
    public AssessmentForm? Form { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public string? People { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(Command(id), made => Redirect($"/workforce/toolkit/assessments/{made}/rate"), () => Fill(id));

    private BeginSelfAssessment Command(Guid id) =>
        new(id, Form, (Form == AssessmentForm.People ? People : Department) ?? "");

    private Task<IActionResult> Fill(Guid id)
    {
        Organisation = id;
        // The one name of the command is asked for under the choice that it belongs to.
        if (ModelState.TryGetValue("Unit", out var unit))
        {
            foreach (var error in unit.Errors.ToList())
            {
                ModelState.AddModelError(
                    Form == AssessmentForm.People ? nameof(People) : nameof(Department),
                    error.ErrorMessage
                );
            }
            ModelState.Remove("Unit");
        }
        return Task.FromResult<IActionResult>(Page());
    }
}
