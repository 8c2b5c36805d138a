using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Engagement;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Engagement;

/// <summary>Where the withdraw link of every letter leads.</summary>
[Uses(typeof(WithdrawRegistration))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class WithdrawModel : AreaPage
{
    public IActionResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(string secret) =>
        Do(
            new WithdrawRegistration(secret),
            _ => Redirect("/get-involved/withdrawn"),
            () => Task.FromResult<IActionResult>(Page())
        );
}
