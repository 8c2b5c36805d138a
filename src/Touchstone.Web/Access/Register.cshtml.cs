using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access;

/// <summary>Asks for an account.</summary>
[Uses(typeof(Register))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class RegisterModel : AreaPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new Register(Name ?? "", Email ?? ""),
            _ => LocalRedirect("/register/sent"),
            () => Task.FromResult<IActionResult>(Page())
        );
}
