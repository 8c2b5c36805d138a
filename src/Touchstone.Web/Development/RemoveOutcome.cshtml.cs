using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Asks before a learning outcome is removed.</summary>
[Uses(typeof(GetDraft), typeof(RemoveOutcome))]
public sealed class RemoveOutcomeModel : DraftPages
{
    public LearningOutcome Outcome { get; private set; } = null!;

    [FromQuery(Name = "code")]
    public string? Code { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(
            new RemoveOutcome(id, "", ""),
            async () =>
            {
                var page = await Draft(id);
                if (Shown is null)
                {
                    return page;
                }
                if (Whole.Body.LearningOutcomes.Find(o => o.Code == Code) is not { } found)
                {
                    return NotFound();
                }
                Outcome = found;
                ModelState.Remove(nameof(Seen));
                Seen = WriteOutcome.FingerprintOf(found);
                return page;
            }
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new RemoveOutcome(id, Code ?? "", Seen ?? ""),
            _ =>
            {
                TempData.Announce("The learning outcome has been removed");
                return Redirect($"/specifications/{id}/outcomes");
            },
            () => OnGetAsync(id)
        );
}
