using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Recognition;

/// <summary>The address of a piece of evidence: it leads to its place in the enrolment.</summary>
[Uses(typeof(FindEvidence))]
public sealed class EvidencePlaceModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var found = await Ask(new FindEvidence(id));
        return found.IsDone ? LocalRedirect($"/recognition/enrolments/{found.Value}#e-{id}") : Refused(found.Refusal);
    }
}
