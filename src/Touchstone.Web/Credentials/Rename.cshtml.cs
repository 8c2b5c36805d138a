using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Credentials;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Credentials;

/// <summary>Renames or re-scopes a credential.</summary>
[Uses(typeof(GetCredential), typeof(RenameCredential))]
public sealed class RenameModel : AreaPage
{
    public CredentialPage Shown { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Scope { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => ShowForm(Command(id), () => Fill(id));

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            Command(id),
            _ =>
            {
                TempData.Announce("The new name and scope are public now");
                return Redirect($"/credentials/{id}");
            },
            () => Fill(id)
        );

    private RenameCredential Command(Guid id) => new(id, Name ?? "", Scope ?? "", Reason ?? "", Seen);

    private Task<IActionResult> Fill(Guid id) =>
        Show(
            new GetCredential(id),
            page =>
            {
                Shown = page;
                if (HttpMethods.IsGet(Request.Method))
                {
                    (Name, Scope) = (page.Name, page.Scope);
                }
                // After a stale save the next one is made in the knowledge of what stands.
                Seen = page.Revision;
                ModelState.Remove(nameof(Seen));
            }
        );
}
