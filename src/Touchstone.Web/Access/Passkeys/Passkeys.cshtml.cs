using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Passkeys;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Passkeys;

/// <summary>One's own passkeys, and the first step to another: the password.</summary>
[Uses(typeof(MyAccount), typeof(OfferPasskey))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasskeysModel : SecretPage
{
    /// <summary>Carries the secret of a proved password to the next step, in a cookie that only this site can read.</summary>
    internal const string Offered = "new-passkey";

    [BindProperty]
    public string? CurrentPassword { get; set; }

    public AccountView Mine { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => Show(new MyAccount(), mine => Mine = mine);

    public Task<IActionResult> OnPostAsync() =>
        DoUnkept(
            new OfferPasskey(CurrentPassword ?? ""),
            secret =>
            {
                TempData[Offered] = secret;
                return LocalRedirect("/account/passkeys/new");
            },
            OnGetAsync
        );
}
