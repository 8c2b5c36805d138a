using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Organisations;

/// <summary>Changes an organisation.</summary>
[Uses(typeof(GetOrganisation), typeof(EditOrganisation))]
public sealed class EditOrganisationModel(ReferenceData reference, UkTime time) : AreaPage
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    /// <summary>The revision that the person saw.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public OrganisationPage Organisation { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => OrganisationChoice.Kinds(reference, time);

    public IEnumerable<SelectListItem> Regions => OrganisationChoice.Regions(reference, time);

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(
            new EditOrganisation(id, Form.Entry, Seen),
            () =>
                Show(
                    new GetOrganisation(id),
                    organisation =>
                    {
                        Organisation = organisation;
                        if (!Redisplaying)
                        {
                            Form = OrganisationForm.Of(organisation.Entry);
                        }
                        if (Stale is not null || !Redisplaying)
                        {
                            ModelState.Remove(nameof(Seen));
                            Seen = organisation.Revision;
                        }
                    }
                )
        );

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new EditOrganisation(id, Form.Entry, Seen),
            _ =>
            {
                TempData.Announce("The changes were saved");
                return LocalRedirect($"/organisations/{id}");
            },
            () => OnGetAsync(id),
            nameof(Form)
        );
}
