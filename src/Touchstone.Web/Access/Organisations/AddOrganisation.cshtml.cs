using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Organisations;

/// <summary>Adds an organisation.</summary>
[Uses(typeof(AddOrganisation))]
public sealed class AddOrganisationModel(ReferenceData reference, UkTime time) : AreaPage
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds => OrganisationChoice.Kinds(reference, time);

    public IEnumerable<SelectListItem> Regions => OrganisationChoice.Regions(reference, time);

    public Task<IActionResult> OnGetAsync() => ShowForm(new AddOrganisation(Form.Entry));

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new AddOrganisation(Form.Entry),
            id =>
            {
                TempData.Announce("The organisation was added");
                return LocalRedirect($"/organisations/{id}");
            },
            OnGetAsync,
            nameof(Form)
        );
}
