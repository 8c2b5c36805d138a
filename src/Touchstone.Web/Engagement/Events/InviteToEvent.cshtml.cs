using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Reference;
using Touchstone.Web.Engagement.Exercises;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Events;

/// <summary>Invites those who registered to be involved to an event.</summary>
[Uses(typeof(GetEventWork), typeof(InviteToEvent))]
public sealed class InviteToEventModel(ReferenceData reference) : AreaPage
{
    public EventWork Shown { get; private set; } = null!;

    /// <summary>How many the choice reaches; null when nobody asked.</summary>
    public int? Reached { get; private set; }

    [BindProperty]
    public List<string> Professions { get; set; } = [];

    [BindProperty]
    public List<string> Sectors { get; set; } = [];

    [BindProperty]
    public List<string> Regions { get; set; } = [];

    [BindProperty]
    public string? Topic { get; set; }

    [BindProperty]
    public bool OnlyFollowers { get; set; }

    [BindProperty]
    public string? Go { get; set; }

    public IEnumerable<SelectListItem> AllProfessions =>
        reference
            .Professions.Latest.Select(p => new SelectListItem(p.Name, p.Code))
            .Append(new SelectListItem("Another, or none", RegistrationWords.Other));

    public IEnumerable<SelectListItem> AllSectors =>
        reference.Sectors.Latest.Select(s => new SelectListItem(s.Name, s.Code));

    public IEnumerable<SelectListItem> AllRegions =>
        reference
            .Regions.Latest.Select(r => new SelectListItem(r.Name, r.Code))
            .Append(new SelectListItem("Outside England", RegistrationWords.Other));

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Go == "invite"
            ? Do(
                Command(id),
                people =>
                {
                    TempData.Announce($"{ExerciseWords.Count(people, "person has", "people have")} been written to");
                    return Redirect($"/engagement/events/{id}");
                },
                () => Fill(id)
            )
            : Try(Command(id), people => Reached = people, () => Fill(id));

    private InviteToEvent Command(Guid id) =>
        new(id, new InvitationChoice([.. Professions], [.. Sectors], [.. Regions], Topic ?? "", OnlyFollowers));

    private Task<IActionResult> Fill(Guid id) => Show(new GetEventWork(id), work => Shown = work);
}
