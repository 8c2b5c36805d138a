using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Frameworks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Maps a node to the capabilities of the multi-professional framework.</summary>
[Uses(typeof(GetDraft), typeof(MapToPillars))]
public sealed class PillarsModel(ReferenceData reference) : DraftPages
{
    public FrameworkNode Node { get; private set; } = null!;
    public ReferenceList<Pillar> Edition => reference.Mpf[Whole.Body.FrameworkEdition];

    [BindProperty]
    public string? Codes { get; set; }

    [BindProperty]
    public string? Rationale { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid node)
    {
        var lineage = new LineageId(node);
        var page = await Form(
            id,
            new MapToPillars(id, node, "", "", ""),
            () => MapToPillars.FingerprintOf(Whole.PillarRowsOf(lineage)),
            () =>
            {
                Codes = string.Join(", ", Whole.PillarRowsOf(lineage).Select(r => r.To.Title));
                Rationale = Whole.PillarRowsOf(lineage).Select(r => r.Rationale).FirstOrDefault();
            }
        );
        if (Shown is null)
        {
            return page;
        }
        if (Tree.Find(lineage) is not { } found)
        {
            return NotFound();
        }
        Node = found;
        return page;
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid node) =>
        Do(
            new MapToPillars(id, node, Codes ?? "", Rationale ?? "", Seen ?? ""),
            _ =>
            {
                TempData.Announce("The mapping has been saved");
                return Redirect($"/specifications/{id}/nodes/{node}");
            },
            () => OnGetAsync(id, node)
        );
}
