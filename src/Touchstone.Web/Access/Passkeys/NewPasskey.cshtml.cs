using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Passkeys;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Passkeys;

/// <summary>The second step to a new passkey: the browser makes it, and the person names it.</summary>
[Uses(typeof(MyAccount), typeof(AddPasskey))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class NewPasskeyModel(BrowserPasskeys passkeys) : PasskeyPage(passkeys)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Passkey { get; set; }

    private string? Secret => TempData.Peek(PasskeysModel.Offered) as string;

    public async Task<IActionResult> OnGetAsync()
    {
        var mine = await Ask(new MyAccount());
        if (!mine.IsDone)
        {
            return Refused(mine.Refusal);
        }
        if (Secret is null)
        {
            return LocalRedirect("/account/passkeys");
        }
        var account = mine.Value;
        Put(await Passkeys.AskToMake(account.Id, account.Email, account.Name, HttpContext.RequestAborted));
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        DoUnkept(
            new AddPasskey(Secret ?? "", Name ?? "", Passkey ?? "", Asked),
            _ =>
            {
                TempData.Remove(PasskeysModel.Offered);
                TempData.Announce("The passkey was added");
                return LocalRedirect("/account/passkeys");
            },
            OnGetAsync
        );
}
