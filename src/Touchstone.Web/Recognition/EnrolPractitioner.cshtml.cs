using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Delivery;
using Touchstone.Core.Recognition;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>Enrols a practitioner on an approved plan.</summary>
[Uses(typeof(GetPlan), typeof(Enrol))]
public sealed class EnrolPractitionerModel(ReferenceData reference) : AreaPage
{
    public PlanPage Shown { get; private set; } = null!;

    public IEnumerable<SelectListItem> Professions =>
        reference
            .Professions.Latest.Where(p => p.CanPractiseAtAdvancedLevel)
            .Select(p => new SelectListItem(p.Name, p.Code));

    [BindProperty]
    public string? PractitionerEmail { get; set; }

    [BindProperty]
    public string? Profession { get; set; }

    [BindProperty]
    public string? RegistrationNumber { get; set; }

    [BindProperty]
    public string? Employer { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            enrolment =>
            {
                TempData.Announce("The practitioner is enrolled and has been told");
                return Redirect($"/recognition/enrolments/{enrolment}");
            },
            () => Fill(id)
        );

    private Enrol Command(Guid plan) =>
        new(plan, PractitionerEmail ?? "", Profession ?? "", RegistrationNumber ?? "", Employer);

    private Task<IActionResult> Fill(Guid id) => Show(new GetPlan(id), page => Shown = page);
}
