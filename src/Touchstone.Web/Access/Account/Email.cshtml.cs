using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Account;

/// <summary>Asks to use another e-mail address.</summary>
[Uses(typeof(AskAddressChange))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class EmailModel : AreaPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? CurrentPassword { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowForm(Command());

    public Task<IActionResult> OnPostAsync() =>
        Do(
            Command(),
            _ =>
            {
                TempData.Announce("We sent a link to the new address. It changes when you follow it");
                return LocalRedirect("/account");
            },
            OnGetAsync
        );

    private AskAddressChange Command() => new(Email ?? "", CurrentPassword ?? "");
}
