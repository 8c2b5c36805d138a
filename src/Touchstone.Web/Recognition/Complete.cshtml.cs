using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>The provider confirms that a practitioner has completed.</summary>
[Uses(typeof(GetEnrolment), typeof(ConfirmCompletion))]
public sealed class CompleteModel : AreaPage
{
    public EnrolmentPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Statement { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("Completion has been confirmed");
                return Redirect($"/recognition/enrolments/{id}");
            },
            () => Fill(id)
        );

    private ConfirmCompletion Command(Guid enrolment) => new(enrolment, Statement ?? "");

    private Task<IActionResult> Fill(Guid id) => Show(new GetEnrolment(id), page => Shown = page);
}
