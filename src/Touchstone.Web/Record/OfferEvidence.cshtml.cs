using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Record.Decisions;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Record;

/// <summary>Whoever must meet a condition says what shows that it is met.</summary>
[Uses(typeof(GetCondition), typeof(OfferConditionEvidence))]
public sealed class OfferEvidenceModel : AreaPage
{
    public ConditionPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The evidence has been sent");
                return Redirect($"/conditions/{id}");
            },
            () => Fill(id)
        );

    private OfferConditionEvidence Command(Guid id) => new(id, Evidence ?? "", Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetCondition(id),
            page =>
            {
                Shown = page;
                Seen = page.Condition.Revision;
                ModelState.Remove(nameof(Seen));
            }
        );
}
