using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access;

/// <summary>Asks for a link to choose a new password.</summary>
[Uses(typeof(AskPasswordReset))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class AskPasswordResetModel : AreaPage
{
    [BindProperty]
    public string? Email { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new AskPasswordReset(Email ?? ""),
            _ => LocalRedirect("/register/sent"),
            () => Task.FromResult<IActionResult>(Page())
        );
}
