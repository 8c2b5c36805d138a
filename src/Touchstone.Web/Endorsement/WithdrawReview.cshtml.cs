using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Endorsement;

/// <summary>Takes a reviewer off the panel.</summary>
[Uses(typeof(WithdrawReviewer))]
public sealed class WithdrawReviewModel : AreaPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new WithdrawReviewer(id, ""));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new WithdrawReviewer(id, Reason ?? ""),
            _ =>
            {
                TempData.Announce("The reviewer has been withdrawn. Invite another");
                return Redirect("/endorsement");
            },
            () => Task.FromResult<IActionResult>(Page())
        );
}
