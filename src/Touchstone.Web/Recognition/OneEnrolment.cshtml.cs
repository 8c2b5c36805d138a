using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Recognition;

/// <summary>An enrolment: progress per capability, the evidence, and what can be done now.</summary>
[Uses(typeof(GetEnrolment))]
public sealed class OneEnrolmentModel(ReferenceData reference) : AreaPage
{
    public EnrolmentPage Shown { get; private set; } = null!;

    public bool CanAddEvidence => Shown.IsMine && Shown.Enrolment.State == EnrolmentState.Learning;

    public string Route(string code) => reference.EvidenceRoutes.Latest.Find(code)?.Name ?? code;

    public string Standing(CapabilityProgress progress) =>
        progress.SignOff is { } signOff
            ? progress.Plan.Scale.Grades.FirstOrDefault(g => g.Code == signOff.Grade)?.Name ?? signOff.Grade
            : "Not signed off yet";

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetEnrolment(id), page => Shown = page);
}
