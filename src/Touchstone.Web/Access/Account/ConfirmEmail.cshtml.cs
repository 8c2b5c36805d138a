using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Links;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Account;

/// <summary>Uses the new address that a link proves. The link alone changes nothing: mail programs follow links too.</summary>
[Uses(typeof(LookAtLink), typeof(ChangeAddress))]
public sealed class ConfirmEmailModel : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    public LinkView? Proved { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var outcome = await Ask(new LookAtLink(LinkPurpose.ChangeAddress, Link ?? ""));
        Proved = outcome.IsDone ? outcome.Value : null;
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new ChangeAddress(Link ?? ""),
            _ =>
            {
                TempData.Announce("Your e-mail address was changed");
                return LocalRedirect(Actor.IsSignedIn ? "/account" : "/sign-in");
            },
            OnGetAsync
        );
}
