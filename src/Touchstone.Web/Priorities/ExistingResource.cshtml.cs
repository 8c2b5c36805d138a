using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access;
using Touchstone.Core.Priorities;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Priorities;

/// <summary>The second door: admits a resource that exists already to review.</summary>
[Uses(typeof(GetPeopleToChoose), typeof(AdmitExistingResource))]
public sealed class ExistingResourceModel(ReferenceData reference, UkTime time) : AreaPage
{
    public PeopleToChoose People { get; private set; } = null!;

    public IReadOnlyList<OutcomeOption> Outcomes =>
        reference.OutcomeSets.On(time.Today)[AdmitExistingResource.Kind].Outcomes;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Scope { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the organisation that made it")]
    public Guid? OrganisationId { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose who speaks for the resource")]
    public Guid? LeadId { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Delegation { get; set; } = "Decision panel";

    [BindProperty, Required(ErrorMessage = "Enter the date of the decision")]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty]
    public List<Guid> Deciders { get; set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowForm(Command(), Fill);

    public Task<IActionResult> OnPostAsync() =>
        Do(
            Command(),
            credential =>
            {
                TempData.Announce("The decision is on the record");
                return Redirect($"/credentials/{credential}");
            },
            Fill
        );

    private AdmitExistingResource Command() =>
        new(
            Name ?? "",
            Scope ?? "",
            OrganisationId ?? default,
            LeadId ?? default,
            Outcome ?? "",
            Reasons ?? "",
            Delegation ?? "",
            DecidedOn ?? default,
            [.. Deciders]
        );

    private async Task<IActionResult> Fill()
    {
        DecidedOn ??= time.Today;
        return await Show(new GetPeopleToChoose(), people => People = people);
    }
}
