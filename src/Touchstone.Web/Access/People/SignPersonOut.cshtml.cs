using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.People;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.People;

/// <summary>Asks before: sign out every browser.</summary>
[Uses(typeof(GetPerson), typeof(SignPersonOut))]
public sealed class SignPersonOutModel : AreaPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public PersonPage Person { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(new SignPersonOut(id, ""), () => Show(new GetPerson(id), person => Person = person));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new SignPersonOut(id, Reason ?? ""),
            _ =>
            {
                TempData.Announce("Every browser of this person was signed out");
                return LocalRedirect($"/people/{id}");
            },
            () => OnGetAsync(id)
        );
}
