using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Recognition;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>An assessor judges capability by capability; each has a form of its own.</summary>
[Uses(typeof(GetEnrolment), typeof(SignOffCapability))]
public sealed class AssessPractitionerModel : AreaPage
{
    public EnrolmentPage Shown { get; private set; } = null!;

    /// <summary>What is typed, by capability. A post holds the one row that was signed.</summary>
    [BindProperty]
    public Dictionary<Guid, AssessmentRow> Rows { get; set; } = [];

    [BindProperty]
    public Guid Capability { get; set; }

    public static IEnumerable<SelectListItem> Methods(CapabilityProgress progress) =>
        progress.Plan.Methods.Select(m => new SelectListItem(m.Name, m.Code));

    public static IEnumerable<SelectListItem> Grades(CapabilityProgress progress) =>
        progress.Plan.Scale.Grades.Select(g => new SelectListItem($"{g.Name}: {g.Descriptor}", g.Code));

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The judgement has been saved");
                return Redirect($"/recognition/enrolments/{id}/assess#c-{Capability}");
            },
            () => Fill(id),
            $"{nameof(Rows)}[{Capability}]"
        );

    private SignOffCapability Command(Guid enrolment)
    {
        var row = Rows.GetValueOrDefault(Capability) ?? new AssessmentRow();
        return new(enrolment, Capability, row.Method ?? "", row.Grade ?? "", row.Reasons ?? "");
    }

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetEnrolment(id),
            page =>
            {
                Shown = page;
                foreach (var progress in page.Capabilities.Where(c => !Rows.ContainsKey(c.Capability.Lineage)))
                {
                    Rows[progress.Capability.Lineage] = new AssessmentRow
                    {
                        Method = progress.SignOff?.Method,
                        Grade = progress.SignOff?.Grade,
                        Reasons = progress.SignOff?.Reasons,
                    };
                }
            }
        );
}
