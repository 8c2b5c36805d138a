using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Passkeys;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Passkeys;

/// <summary>Signs in with a passkey, without address or password.</summary>
[Uses(typeof(SignInWithPasskey))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInPasskeyModel(BrowserPasskeys passkeys) : PasskeyPage(passkeys)
{
    [BindProperty]
    public string? Passkey { get; set; }

    public Task<IActionResult> OnGetAsync() =>
        Actor.IsSignedIn ? Task.FromResult<IActionResult>(LocalRedirect(Next("/my-work"))) : Fill();

    public Task<IActionResult> OnPostAsync() =>
        DoUnkept(
            new SignInWithPasskey(Passkey ?? "", Asked, ThisBrowser.Of(HttpContext)),
            signedIn => new BeginSession(signedIn.Session!.Value, Next("/my-work")),
            Fill
        );

    private async Task<IActionResult> Fill()
    {
        Put(await Passkeys.AskToUse(HttpContext.RequestAborted));
        return Page();
    }
}
