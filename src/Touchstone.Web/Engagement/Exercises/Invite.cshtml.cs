using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>Invites those who registered to be involved, by what they told.</summary>
[Uses(typeof(GetInvitable), typeof(InvitePeople))]
public sealed class InviteModel(ReferenceData reference) : AreaPage
{
    public Invitable Shown { get; private set; } = null!;

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

    public bool IsNarrowed =>
        Professions.Count + Sectors.Count + Regions.Count > 0 || OnlyFollowers || !string.IsNullOrWhiteSpace(Topic);

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

    private InvitationChoice Choice => new([.. Professions], [.. Sectors], [.. Regions], Topic ?? "", OnlyFollowers);

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(new InvitePeople(id, Choice), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Go != "invite"
            ? Fill(id)
            : Do(
                new InvitePeople(id, Choice),
                people =>
                {
                    TempData.Announce($"{ExerciseWords.Count(people, "person is", "people are")} being written to");
                    return Redirect($"/engagement/exercises/{id}");
                },
                () => Fill(id)
            );

    private Task<IActionResult> Fill(Guid id) => Show(new GetInvitable(id, Choice), shown => Shown = shown);
}
