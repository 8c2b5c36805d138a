using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Evaluation;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Evaluation;

/// <summary>Begins an evaluation of one credential, or of all of them together.</summary>
[Uses(typeof(GetEvaluations), typeof(BeginEvaluation))]
public sealed class NewEvaluationModel : AreaPage
{
    public IEnumerable<SelectListItem> Credentials { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public Guid? CredentialId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowForm(Command(), Fill);

    public Task<IActionResult> OnPostAsync() =>
        Do(
            Command(),
            id =>
            {
                TempData.Announce("The figures are frozen. Write what they show");
                return Redirect($"/evaluation/{id}");
            },
            Fill
        );

    private BeginEvaluation Command() => new(CredentialId, Name ?? "", Question ?? "");

    private Task<IActionResult> Fill() =>
        Show(
            new GetEvaluations(),
            found => Credentials = found.Credentials.Select(c => new SelectListItem(c.Name, c.Id.ToString()))
        );
}
