using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.SecondFactors;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Account;

/// <summary>Adds or removes the authenticator app, step by step on one address: password, key, first code, recovery codes.</summary>
[Uses(
    typeof(MyAccount),
    typeof(OfferSecondFactor),
    typeof(OfferedSecondFactor),
    typeof(ConfirmSecondFactor),
    typeof(RemoveSecondFactor)
)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondFactorModel : SecretPage
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public AccountView Mine { get; private set; } = null!;

    /// <summary>The key that waits for its first code, if one does.</summary>
    public KeyToShare? Offered { get; private set; }

    /// <summary>The recovery codes, the one time that they are shown.</summary>
    public ImmutableArray<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var mine = await Ask(new MyAccount());
        if (!mine.IsDone)
        {
            return Refused(mine.Refusal);
        }
        Mine = mine.Value;
        var offered = await Ask(new OfferedSecondFactor());
        Offered = offered.IsDone ? offered.Value : null;
        return Page();
    }

    public Task<IActionResult> OnPostOfferAsync() =>
        DoUnkept(
            new OfferSecondFactor(CurrentPassword ?? ""),
            _ => LocalRedirect("/account/second-factor" + QueryString.Create("returnUrl", Next("/account"))),
            OnGetAsync
        );

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        ImmutableArray<string> words = [];
        var result = await DoUnkept(
            new ConfirmSecondFactor(Code ?? ""),
            codes =>
            {
                words = codes.Words;
                return Page();
            },
            OnGetAsync
        );
        if (!words.IsEmpty)
        {
            await OnGetAsync();
            RecoveryCodes = words;
        }
        return result;
    }

    public Task<IActionResult> OnPostRemoveAsync() =>
        DoUnkept(
            new RemoveSecondFactor(CurrentPassword ?? ""),
            _ =>
            {
                TempData.Announce("The authenticator app was removed");
                return LocalRedirect("/account");
            },
            OnGetAsync
        );
}
