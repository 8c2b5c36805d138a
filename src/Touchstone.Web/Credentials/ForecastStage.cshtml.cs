using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Credentials;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Credentials;

/// <summary>Says when a stage is expected to be done, or says it anew.</summary>
[Uses(typeof(GetCredential), typeof(Reforecast))]
public sealed class ForecastStageModel : AreaPage
{
    public CredentialPage Shown { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Choose a stage")]
    public int? Stage { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the expected date")]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> Stages =>
        Shown
            .Stages.Where(s => s.State is StageState.NotStarted or StageState.Underway)
            .Select(s => new SelectListItem($"{(int)s.Stage}. {s.Name}", $"{(int)s.Stage}"));

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The forecast is public now");
                return Redirect($"/credentials/{id}");
            },
            () => Fill(id)
        );

    private Reforecast Command(Guid id) => new(id, (Core.Credentials.Stage)(Stage ?? 0), Date ?? default, Reason ?? "");

    private Task<IActionResult> Fill(Guid id) => Show(new GetCredential(id), page => Shown = page);
}
