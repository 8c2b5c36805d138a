using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Recognition;

/// <summary>Asks before a piece of evidence is withdrawn.</summary>
[Uses(typeof(GetEnrolment), typeof(WithdrawEvidence))]
public sealed class TakeBackEvidenceModel : AreaPage
{
    public Evidence Piece { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, Guid piece) =>
        ShowForm(new WithdrawEvidence(piece), () => Fill(id, piece));

    public Task<IActionResult> OnPostAsync(Guid id, Guid piece) =>
        Do(
            new WithdrawEvidence(piece),
            _ =>
            {
                TempData.Announce("The evidence has been withdrawn");
                return Redirect($"/recognition/enrolments/{id}");
            },
            () => Fill(id, piece)
        );

    private async Task<IActionResult> Fill(Guid id, Guid piece)
    {
        var enrolment = await Ask(new GetEnrolment(id));
        if (!enrolment.IsDone)
        {
            return Refused(enrolment.Refusal);
        }
        if (enrolment.Value.Evidence.FirstOrDefault(e => e.Id == piece) is not { } found)
        {
            return NotFound();
        }
        Piece = found;
        return Page();
    }
}
