using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Priorities;

/// <summary>Commissions an organisation to develop a selected credential.</summary>
[Uses(typeof(GetCredential), typeof(GetPeopleToChoose), typeof(CommissionDevelopment))]
public sealed class CommissionModel : AreaPage
{
    public CredentialPage Credential { get; private set; } = null!;
    public PeopleToChoose People { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Choose an organisation")]
    public Guid? OrganisationId { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose who leads the development")]
    public Guid? LeadId { get; set; }

    [BindProperty]
    public string? Brief { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the date by which it is due")]
    public DateOnly? DueOn { get; set; }

    public static IEnumerable<SelectListItem> Items(IEnumerable<Named> named) =>
        named.Select(n => new SelectListItem(n.Name, n.Id.ToString()));

    public Task<IActionResult> OnGetAsync(Guid credential) => ShowForm(Command(credential), () => Fill(credential));

    public Task<IActionResult> OnPostAsync(Guid credential) =>
        Do(
            Command(credential),
            _ =>
            {
                TempData.Announce("The development has been commissioned");
                return Redirect($"/credentials/{credential}");
            },
            () => Fill(credential)
        );

    private CommissionDevelopment Command(Guid credential) =>
        new(credential, OrganisationId ?? default, LeadId ?? default, Brief ?? "", DueOn ?? default);

    private async Task<IActionResult> Fill(Guid credential)
    {
        var people = await Ask(new GetPeopleToChoose());
        if (!people.IsDone)
        {
            return Refused(people.Refusal);
        }
        People = people.Value;
        return await Show(new GetCredential(credential), page => Credential = page);
    }
}
