using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Organisations;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Organisations;

/// <summary>One organisation and its people.</summary>
[Uses(
    typeof(GetOrganisation),
    typeof(GetOrganisations),
    typeof(EditOrganisation),
    typeof(AddMember),
    typeof(EndMembership)
)]
public sealed class OrganisationModel : AreaPage
{
    public OrganisationPage Organisation { get; private set; } = null!;

    public bool CanList { get; private set; }

    public bool CanEdit { get; private set; }

    public bool CanAddMember { get; private set; }

    public bool CanEndMembership { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        CanList = await May(new GetOrganisations());
        CanEdit = await May(new EditOrganisation(id, new OrganisationForm().Entry, 0));
        CanAddMember = await May(new AddMember(id, null, "", null));
        CanEndMembership = await May(new EndMembership(id, Guid.Empty));
        return await Show(new GetOrganisation(id), organisation => Organisation = organisation);
    }

    public Task<IActionResult> OnPostLeftAsync(Guid id, Guid membership) =>
        Do(
            new EndMembership(id, membership),
            _ =>
            {
                TempData.Announce("The person no longer belongs to the organisation");
                return LocalRedirect($"/organisations/{id}");
            },
            () => OnGetAsync(id)
        );
}
