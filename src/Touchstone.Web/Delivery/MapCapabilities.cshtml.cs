using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Delivery;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Delivery;

/// <summary>All capabilities of the specification, each with a form of its own: where it is taught and how it is assessed.</summary>
[Uses(typeof(GetPlan), typeof(MapCapability))]
public sealed class MapCapabilitiesModel : AreaPage
{
    public PlanPage Shown { get; private set; } = null!;

    /// <summary>What is typed, by capability. A post holds the one row that was saved.</summary>
    [BindProperty]
    public Dictionary<Guid, CapabilityRow> Rows { get; set; } = [];

    [BindProperty]
    public Guid Capability { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The capability has been saved");
                return Redirect($"/delivery/plans/{id}/capabilities#c-{Capability}");
            },
            () => Fill(id),
            $"{nameof(Rows)}[{Capability}]"
        );

    private MapCapability Command(Guid plan)
    {
        var row = Rows.GetValueOrDefault(Capability) ?? new CapabilityRow();
        return new(plan, Capability, row.TaughtIn ?? "", row.AssessedBy ?? "", row.Explanation ?? "", Seen);
    }

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetPlan(id),
            page =>
            {
                Shown = page;
                ModelState.Remove(nameof(Seen));
                ModelState.Remove(nameof(Capability));
                Seen = page.Plan.Revision;
                foreach (var capability in page.Capabilities.Where(c => !Rows.ContainsKey(c.Lineage)))
                {
                    var mapped = page.Plan.Mapped.FirstOrDefault(m => m.Capability == capability.Lineage);
                    Rows[capability.Lineage] = new CapabilityRow
                    {
                        TaughtIn = mapped?.TaughtIn,
                        AssessedBy = mapped?.AssessedBy,
                        Explanation = mapped?.Explanation,
                    };
                }
            }
        );
}
