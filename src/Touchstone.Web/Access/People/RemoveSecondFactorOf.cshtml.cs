using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.People;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.People;

/// <summary>Asks before: remove the app.</summary>
[Uses(typeof(GetPerson), typeof(RemoveSecondFactorOf))]
public sealed class RemoveSecondFactorOfModel : AreaPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public PersonPage Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new RemoveSecondFactorOf(id, ""), () => Show(new GetPerson(id), person => Person = person));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new RemoveSecondFactorOf(id, Reason ?? ""),
            _ =>
            {
                TempData.Announce("The authenticator app was removed");
                return LocalRedirect($"/people/{id}");
            },
            () => OnGetAsync(id)
        );
}
