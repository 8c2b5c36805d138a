using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Meetings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>A meeting with its actions.</summary>
[Uses(typeof(GetMeeting), typeof(AddAction), typeof(FinishAction))]
public sealed class MeetingModel : AreaPage
{
    public MeetingPage Shown { get; private set; } = null!;
    public bool CanWrite { get; private set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Guid? Member { get; set; }

    [BindProperty]
    public DateOnly? DueOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid meeting)
    {
        CanWrite = await May(Command(id, meeting));
        return await Show(new GetMeeting(id, meeting), page => Shown = page);
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid meeting) =>
        Do(
            Command(id, meeting),
            _ =>
            {
                TempData.Announce("The action has been added");
                return Redirect($"/development/groups/{id}/meetings/{meeting}");
            },
            () => OnGetAsync(id, meeting)
        );

    public Task<IActionResult> OnPostDoneAsync(Guid id, Guid meeting, [FromForm(Name = "Action")] Guid action) =>
        Do(
            new FinishAction(id, action),
            _ =>
            {
                TempData.Announce("The action is done");
                return Redirect($"/development/groups/{id}/meetings/{meeting}");
            },
            () => OnGetAsync(id, meeting)
        );

    private AddAction Command(Guid id, Guid meeting) =>
        new(id, meeting, Text ?? "", Member ?? default, DueOn ?? default);
}
