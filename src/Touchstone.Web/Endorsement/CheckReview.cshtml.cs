using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Endorsement;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Endorsement;

/// <summary>The whole review before it is handed in.</summary>
[Uses(typeof(GetReview), typeof(SubmitReview))]
public sealed class CheckReviewModel : AreaPage
{
    public ReviewPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetReview(id), page => Shown = page);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new SubmitReview(id),
            _ =>
            {
                TempData.Announce("Your review is in. Thank you");
                return Redirect($"/endorsement/reviews/{id}");
            },
            () => OnGetAsync(id)
        );
}
