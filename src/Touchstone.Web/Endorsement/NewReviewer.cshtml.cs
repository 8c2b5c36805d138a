using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Endorsement;

/// <summary>Invites an independent reviewer.</summary>
[Uses(typeof(GetCandidate), typeof(GetPeopleToChoose), typeof(AssignReviewer))]
public sealed class NewReviewerModel(ReferenceData reference, UkTime time) : AreaPage
{
    private const int UsualDays = 28;

    public CandidatePage Shown { get; private set; } = null!;
    public PeopleToChoose People { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Choose a person")]
    public Guid? ReviewerId { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what they bring")]
    public ReviewerKind? Kind { get; set; }

    [BindProperty]
    public string? Profession { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the date on which the review is due")]
    public DateOnly? Due { get; set; }

    public IEnumerable<SelectListItem> PeopleItems =>
        People.People.Select(p => new SelectListItem(p.Name, p.Id.ToString()));

    public IEnumerable<SelectListItem> ProfessionItems =>
        reference.Professions.Latest.Select(p => new SelectListItem(p.Name, p.Code));

    public Task<IActionResult> OnGetAsync(Guid id)
    {
        Due = time.Today.AddDays(UsualDays);
        return ShowForm(Command(id), () => Fill(id));
    }

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The invitation has been sent");
                return Redirect($"/endorsement/{id}");
            },
            () => Fill(id)
        );

    private AssignReviewer Command(Guid id) =>
        new(id, ReviewerId ?? default, Kind ?? default, Profession, Due ?? default);

    private async Task<IActionResult> Fill(Guid id)
    {
        var people = await Ask(new GetPeopleToChoose());
        if (!people.IsDone)
        {
            return Refused(people.Refusal);
        }
        People = people.Value;
        return await Show(new GetCandidate(id), page => Shown = page);
    }
}
