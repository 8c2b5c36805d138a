using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>Reports on an action, changes it or ends it.</summary>
[Uses(typeof(GetAction), typeof(UpdateAction))]
public sealed class ActionModel : AreaPage
{
    public ActionPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Measure { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    [BindProperty]
    public ActionState State { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The action has been saved");
                return Redirect($"/workforce/toolkit/actions/{id}");
            },
            () => Fill(id)
        );

    private UpdateAction Command(Guid id) =>
        new(id, What ?? "", Measure ?? "", Owner ?? "", DueOn, State, Note ?? "", Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetAction(id),
            page =>
            {
                Shown = page;
                var action = page.Action;
                if (!Redisplaying)
                {
                    (What, Measure, Owner, DueOn) = (action.What, action.Measure, action.Owner, action.DueOn);
                    (State, Note, Seen) = (action.State, action.Note, action.Revision);
                }
                else if (Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = action.Revision;
                }
            }
        );
}
