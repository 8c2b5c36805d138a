using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Frameworks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Adds a node at the top of the tree or below another.</summary>
[Uses(typeof(GetDraft), typeof(AddToTree))]
public sealed class NewNodeModel : DraftPages
{
    [BindProperty(SupportsGet = true)]
    public Guid? Parent { get; set; }

    public FrameworkNode? Above => Parent is { } id ? Tree.Find(new LineageId(id)) : null;

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public StatementKind StatementKind { get; set; }

    [BindProperty]
    public string? Then { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(
            Command(id),
            async () =>
            {
                var page = await Draft(id);
                if (Shown is null)
                {
                    return page;
                }
                if (Parent is not null && Above is null)
                {
                    return NotFound();
                }
                Kind ??= DevelopmentWords.Kinds[Above is { } above ? Math.Min(Tree.DepthOf(above.Lineage) + 1, 2) : 0];
                return page;
            }
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            node =>
            {
                TempData.Announce("It has been added");
                return Then == "another"
                    ? Redirect($"/specifications/{id}/nodes/new?parent={Parent}")
                    : Redirect($"/specifications/{id}/nodes/{node}");
            },
            () => OnGetAsync(id)
        );

    private AddToTree Command(Guid id) => new(id, Parent, Kind ?? "", StatementKind, Code ?? "", Text ?? "");
}
