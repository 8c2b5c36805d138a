using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Meetings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Writes what a meeting was about and what was said.</summary>
[Uses(typeof(GetMeeting), typeof(WriteMinutes))]
public sealed class EditMeetingModel : AreaPage
{
    public MeetingPage Shown { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Enter the day of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? Agenda { get; set; }

    [BindProperty]
    public string? Notes { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, Guid meeting) =>
        ShowForm(
            Command(id, meeting),
            () =>
                Show(
                    new GetMeeting(id, meeting),
                    page =>
                    {
                        Shown = page;
                        if (!Redisplaying)
                        {
                            (HeldOn, Agenda, Notes) = (page.Meeting.HeldOn, page.Meeting.Agenda, page.Meeting.Notes);
                        }
                        if (!Redisplaying || Stale is not null)
                        {
                            Seen = page.Meeting.Revision;
                        }
                    }
                )
        );

    public Task<IActionResult> OnPostAsync(Guid id, Guid meeting) =>
        Do(
            Command(id, meeting),
            _ =>
            {
                TempData.Announce("The notes have been saved");
                return Redirect($"/development/groups/{id}/meetings/{meeting}");
            },
            () => OnGetAsync(id, meeting)
        );

    private WriteMinutes Command(Guid id, Guid meeting) =>
        new(id, meeting, HeldOn ?? default, Agenda ?? "", Notes ?? "", Seen);
}
