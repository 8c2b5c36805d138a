using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Evaluation;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Decide = Touchstone.Core.Evaluation.DecidePeriodicReview;

namespace Touchstone.Web.Evaluation;

/// <summary>Decides what follows from a periodic review.</summary>
[Uses(typeof(GetPeriodicReview), typeof(GetPeopleToChoose), typeof(Decide))]
public sealed class DecidePeriodicReviewModel(UkTime time) : AreaPage
{
    public PeriodicReviewPage Shown { get; private set; } = null!;

    public ImmutableArray<Named> Panel { get; private set; } = [];

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public DateOnly? ReviewAgainBy { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Delegation { get; set; } = "Decision panel";

    [BindProperty, Required(ErrorMessage = "Enter the date of the decision")]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty]
    public List<Guid> Deciders { get; set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The decision is on the record");
                return Redirect($"/evaluation/periodic-reviews/{id}");
            },
            () => Fill(id)
        );

    private Decide Command(Guid id) =>
        new(id, Outcome ?? "", Reasons ?? "", Delegation ?? "", DecidedOn ?? default, [.. Deciders], ReviewAgainBy);

    private async Task<IActionResult> Fill(Guid id)
    {
        var people = await Ask(new GetPeopleToChoose());
        if (!people.IsDone)
        {
            return Refused(people.Refusal);
        }
        Panel = people.Value.Panel;
        DecidedOn ??= time.Today;
        return await Show(new GetPeriodicReview(id), page => Shown = page);
    }
}
