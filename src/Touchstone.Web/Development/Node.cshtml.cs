using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Frameworks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>One node of the tree: to reword, recode, move, and the way to what else is said of it.</summary>
[Uses(typeof(GetDraft), typeof(ReviseNode), typeof(MoveInTree))]
public sealed class NodeModel(ReferenceData reference) : DraftPages
{
    public FrameworkNode Node { get; private set; } = null!;

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public StatementKind StatementKind { get; set; }

    [BindProperty]
    public string? Notes { get; set; }

    [BindProperty]
    public TreeMove Move { get; set; }

    [BindProperty]
    public Guid? Under { get; set; }

    public string Codes => string.Join(", ", Whole.PillarRowsOf(Node.Lineage).Select(r => r.To.Title));

    /// <summary>Where the node can go: everywhere but below itself.</summary>
    public IEnumerable<SelectListItem> Places =>
        Tree
            .Nodes.Where(n =>
                n.Lineage != Node.Lineage && Tree.AncestorsOf(n.Lineage).All(a => a.Lineage != Node.Lineage)
            )
            .Select(n => new SelectListItem(
                $"{new string('\u2003', Tree.DepthOf(n.Lineage))}{DevelopmentWords.Short(n, 70)}",
                n.Lineage.ToString()
            ));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid node)
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
        if (!Redisplaying)
        {
            (Kind, Code, Label, Text) = (found.Kind.Name, found.Code, found.Label, found.Text);
            (StatementKind, Notes) = (found.StatementKind, found.Notes);
        }
        if (!Redisplaying || Stale is not null)
        {
            ModelState.Remove(nameof(Seen));
            Seen = NodeText.FingerprintOf(found);
        }
        return page;
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid node) =>
        Do(
            new ReviseNode(
                id,
                node,
                Kind ?? "",
                StatementKind,
                Code ?? "",
                Label ?? "",
                Text ?? "",
                Notes ?? "",
                Seen ?? ""
            ),
            _ =>
            {
                TempData.Announce("It has been saved");
                return Redirect($"/specifications/{id}/nodes/{node}");
            },
            () => OnGetAsync(id, node)
        );

    public Task<IActionResult> OnPostMoveAsync(Guid id, Guid node) =>
        Do(
            new MoveInTree(id, node, Move, Under),
            _ =>
            {
                TempData.Announce("It has been moved");
                return Redirect($"/specifications/{id}/nodes/{node}");
            },
            () =>
            {
                (Kind, Text) = (null, null);
                return Again(id, node);
            }
        );

    public string AssessmentOf(SpecificationCapability capability) =>
        capability.Assessment is { } assessment
            ? $"{string.Join(", ", assessment.Methods.Select(reference.AssessmentMethods.Latest.NameOf))}; scale: {reference.GradingScales.Latest.NameOf(assessment.Scale)}."
            : "Not stated yet.";

    // The form of the node was not sent with a move: show it as it stands.
    private async Task<IActionResult> Again(Guid id, Guid node)
    {
        var page = await OnGetAsync(id, node);
        if (Node is not null)
        {
            (Kind, Code, Label, Text) = (Node.Kind.Name, Node.Code, Node.Label, Node.Text);
            (StatementKind, Notes, Seen) = (Node.StatementKind, Node.Notes, NodeText.FingerprintOf(Node));
        }
        return page;
    }
}
