using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The action plan of an employer.</summary>
[Uses(typeof(GetToolkit))]
public sealed class ActionsModel : AreaPage
{
    public ToolkitPage Shown { get; private set; } = null!;
    public IReadOnlyList<DeploymentAction> Lines { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 50);

    [BindProperty(SupportsGet = true)]
    public ActionState? State { get; set; }

    public static IEnumerable<SelectListItem> States =>
        Enum.GetValues<ActionState>().Select(s => new SelectListItem(ToolkitWords.Of(s), s.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetToolkit(id), page => Shown = page);
        if (Shown is null)
        {
            return shown;
        }
        Paging = Paging.Of(Request);
        var sort = SortOrder.Of(Request, "due", "what", "owner");
        var sorted = Shown
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
        return DataTable.IsAskedFor(Request) ? Table().FileFor(Request) : shown;
    }

    private DataTable Table() =>
        new(
            "action-plan",
            [
                new("action", "Action", "What will be done"),
                new("measure", "How we will know", "What shows that it is done"),
                new("owner", "Owner", "Who does it, as the employer names them"),
                new("due_on", "Due", "The day it is due"),
                new("status", "Status", "Open, completed or cancelled"),
                new("note", "Note", "How far it is, or why it was given up"),
                new("item", "Factor", "Code of the factor or element that it answers"),
                new("ended_at", "Ended", "When it was completed or cancelled, UTC"),
            ],
            Lines.Select(a =>
                (IReadOnlyList<object?>)
                    [a.What, a.Measure, a.Owner, a.DueOn, ToolkitWords.Of(a.State), a.Note, a.Item, a.EndedAt]
            )
        );
}
