using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Endorsement;

/// <summary>Takes a submitted version into independent review.</summary>
[Uses(typeof(GetCandidates), typeof(OpenCandidate))]
public sealed class OpenModel : AreaPage
{
    public SubmittedVersion Version { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid version) => ShowForm(new OpenCandidate(version), () => Fill(version));

    public Task<IActionResult> OnPostAsync(Guid version) =>
        Do(
            new OpenCandidate(version),
            id =>
            {
                TempData.Announce("The review is open. Assign the reviewers");
                return Redirect($"/endorsement/{id}");
            },
            () => Fill(version)
        );

    private async Task<IActionResult> Fill(Guid version)
    {
        var list = await Ask(new GetCandidates());
        if (!list.IsDone)
        {
            return Refused(list.Refusal);
        }
        var waiting = list.Value.Submitted.FirstOrDefault(v => v.Id == version);
        if (waiting is null)
        {
            return NotFound();
        }
        Version = waiting;
        return Page();
    }
}
