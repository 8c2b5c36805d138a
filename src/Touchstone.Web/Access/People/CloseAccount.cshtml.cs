using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.People;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.People;

/// <summary>Asks before: close the account.</summary>
[Uses(typeof(GetPerson), typeof(CloseAccount))]
public sealed class CloseAccountModel : AreaPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public PersonPage Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new CloseAccount(id, ""), () => Show(new GetPerson(id), person => Person = person));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new CloseAccount(id, Reason ?? ""),
            _ =>
            {
                TempData.Announce("The account was closed");
                return LocalRedirect($"/people/{id}");
            },
            () => OnGetAsync(id)
        );
}
