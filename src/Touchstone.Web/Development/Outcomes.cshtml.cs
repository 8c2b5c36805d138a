using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>The learning outcomes, to add to and to change.</summary>
[Uses(typeof(GetDraft), typeof(WriteOutcome))]
public sealed class OutcomesModel : DraftPages
{
    /// <summary>The code of the outcome that is changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Was { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public List<string> Capabilities { get; set; } = [];

    public LearningOutcome? Standing => Whole.Body.LearningOutcomes.Find(o => o.Code == Was);

    public Task<IActionResult> OnGetAsync(Guid id) =>
        Draft(
            id,
            () =>
            {
                if (!Redisplaying && Standing is { } standing)
                {
                    (Code, Text) = (standing.Code, standing.Text);
                    Capabilities = [.. standing.Capabilities.Select(c => c.ToString())];
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = WriteOutcome.FingerprintOf(Standing);
                }
            }
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new WriteOutcome(
                id,
                Was ?? "",
                Code ?? "",
                Text ?? "",
                [.. Capabilities.Select(c => Guid.TryParse(c, out var lineage) ? lineage : Guid.Empty)],
                Seen ?? ""
            ),
            _ =>
            {
                TempData.Announce("The learning outcome has been saved");
                return Redirect($"/specifications/{id}/outcomes");
            },
            () => OnGetAsync(id)
        );
}
