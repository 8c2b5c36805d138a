using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Groups;
using Touchstone.Core.Development.Meetings;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Puts a meeting of a group on record.</summary>
[Uses(typeof(GetGroup), typeof(PlanMeeting))]
public sealed class NewMeetingModel : AreaPage
{
    public GroupPage Group { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the day of the meeting")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? Agenda { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(Command(id), () => Show(new GetGroup(id), page => Group = page));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            meeting =>
            {
                TempData.Announce("The meeting has been added");
                return Redirect($"/development/groups/{id}/meetings/{meeting}");
            },
            () => OnGetAsync(id)
        );

    private PlanMeeting Command(Guid id) => new(id, Title ?? "", HeldOn ?? default, Agenda ?? "");
}
