using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Evaluation;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;
using Reviews = Touchstone.Core.Evaluation.PeriodicReviews;

namespace Touchstone.Web.Evaluation;

/// <summary>The periodic reviews, and the form that opens one.</summary>
[Uses(typeof(GetPeriodicReviews), typeof(OpenPeriodicReview))]
public sealed class PeriodicReviewsModel : AreaPage
{
    public Reviews Reviews { get; private set; } = null!;

    public bool MayOpen { get; private set; }

    [BindProperty, Required(ErrorMessage = "Choose a credential")]
    public Guid? CredentialId { get; set; }

    [BindProperty]
    public string? Trigger { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IEnumerable<SelectListItem> Credentials =>
        Reviews.Reviewable.Select(c => new SelectListItem(
            c.ReviewBy is { } date ? $"{c.Name} (review by {UkTime.SayShort(date)})" : c.Name,
            c.Id.ToString()
        ));

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Fill();
        return CsvDownload.IsAskedFor(Request) && Reviews is not null
            ? CsvDownload.Of(
                "periodic-reviews",
                ["Credential", "Opened because", "Opened", "State", "Decided"],
                Reviews.Lines.Select(l =>
                    new object?[] { l.Credential, l.Trigger, l.OpenedAt, l.State.ToString(), l.DecidedAt }
                )
            )
            : shown;
    }

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new OpenPeriodicReview(CredentialId ?? Guid.Empty, Trigger ?? "", Why ?? ""),
            id =>
            {
                TempData.Announce("The review is open");
                return Redirect($"/evaluation/periodic-reviews/{id}");
            },
            Fill
        );

    private async Task<IActionResult> Fill()
    {
        MayOpen = await May(new OpenPeriodicReview(Guid.Empty, "", ""));
        return await Show(new GetPeriodicReviews(), reviews => Reviews = reviews);
    }
}
