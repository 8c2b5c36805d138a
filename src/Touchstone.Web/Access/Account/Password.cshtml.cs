using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Account;

/// <summary>Changes one's password.</summary>
[Uses(typeof(ChangePassword))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasswordModel : AreaPage
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Task<IActionResult> OnGetAsync() => ShowForm(Command());

    public Task<IActionResult> OnPostAsync() =>
        Do(
            Command(),
            _ =>
            {
                TempData.Announce("Your password was changed, and every other browser signed out");
                return LocalRedirect("/account");
            },
            OnGetAsync
        );

    private ChangePassword Command() => new(CurrentPassword ?? "", Password ?? "");
}
