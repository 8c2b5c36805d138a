using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Engagement;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Engagement;

/// <summary>Where the link of the letter leads. Opening it changes nothing, since mail programs open links by themselves.</summary>
[Uses(typeof(ConfirmRegistration))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmModel : AreaPage
{
    public IActionResult OnGet() => Page();

    public Task<IActionResult> OnPostAsync(string secret) =>
        Do(
            new ConfirmRegistration(secret),
            _ => Redirect("/get-involved/confirmed"),
            () => Task.FromResult<IActionResult>(Page())
        );
}
