using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Frameworks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Asks before a node and its branch are removed.</summary>
[Uses(typeof(GetDraft), typeof(RemoveFromTree))]
public sealed class RemoveNodeModel : DraftPages
{
    public FrameworkNode Node { get; private set; } = null!;
    public int Below => Tree.DescendantsOf(Node.Lineage).Length;

    public Task<IActionResult> OnGetAsync(Guid id, Guid node) =>
        ShowForm(
            new RemoveFromTree(id, node, ""),
            async () =>
            {
                var page = await Draft(id);
                if (Shown is null)
                {
                    return page;
                }
                if (Tree.Find(new LineageId(node)) is not { } found)
                {
                    return NotFound();
                }
                Node = found;
                ModelState.Remove(nameof(Seen));
                Seen = NodeText.FingerprintOf(found);
                return page;
            }
        );

    public Task<IActionResult> OnPostAsync(Guid id, Guid node) =>
        Do(
            new RemoveFromTree(id, node, Seen ?? ""),
            _ =>
            {
                TempData.Announce("It has been removed");
                return Redirect($"/specifications/{id}");
            },
            () => OnGetAsync(id, node)
        );
}
