using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The action plan of an employer.</summary>
[Uses(typeof(GetToolkit))]
public sealed class ActionsModel : TablePage
{
    public ToolkitPage Shown { get; private set; } = null!;
    public IReadOnlyList<DeploymentAction> Lines { get; private set; } = [];
    public Paging Paging => Paging.Of(Request);

    [BindProperty(SupportsGet = true)]
    public ActionState? State { get; set; }

    public static IEnumerable<SelectListItem> States =>
        Enum.GetValues<ActionState>().Select(s => new SelectListItem(ToolkitWords.Of(s), s.ToString()));

    public Task<IActionResult> OnGetAsync(Guid id) => ShowOrGive(new GetToolkit(id), Keep, _ => ActionsTable.Of(Lines));

    private void Keep(ToolkitPage page)
    {
        Shown = page;
        var sort = SortOrder.Of(Request, "due", "what", "owner");
        var sorted = page
            .Actions.Where(a => State is null || a.State == State)
            .OrderBy<DeploymentAction, object>(
                sort.By switch
                {
                    "what" => a => a.What,
                    "owner" => a => a.Owner,
                    _ => a => a.DueOn,
                }
            );
        Lines = [.. sort.Descending ? sorted.Reverse() : sorted];
    }
}
