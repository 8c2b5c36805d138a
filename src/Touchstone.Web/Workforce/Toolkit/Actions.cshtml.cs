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
        return CsvDownload.IsAskedFor(Request)
            ? CsvDownload.Of(
                "action-plan",
                ["Action", "How we will know", "Owner", "Due", "Status", "Note", "Factor", "Ended"],
                Lines.Select(a =>
                    new object?[]
                    {
                        a.What,
                        a.Measure,
                        a.Owner,
                        a.DueOn,
                        ToolkitWords.Of(a.State),
                        a.Note,
                        a.Item,
                        a.EndedAt,
                    }
                )
            )
            : shown;
    }
}
