using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.SecondFactors;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Account;

/// <summary>Replaces one's recovery codes and shows the new ones once.</summary>
[Uses(typeof(NewRecoveryCodes))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class RecoveryCodesModel : SecretPage
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    public ImmutableArray<string> Codes { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowForm(new NewRecoveryCodes(""));

    public Task<IActionResult> OnPostAsync() =>
        DoUnkept(
            new NewRecoveryCodes(CurrentPassword ?? ""),
            codes =>
            {
                Codes = codes.Words;
                return Page();
            },
            OnGetAsync
        );
}
