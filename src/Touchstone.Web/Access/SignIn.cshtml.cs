using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access;

/// <summary>Signs in with e-mail address and password.</summary>
[Uses(typeof(SignIn))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel : SecretPage
{
    /// <summary>Carries the secret of the second step to its page, in a cookie that only this site can read.</summary>
    internal const string SecondStep = "second-step";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => Actor.IsSignedIn ? LocalRedirect(Next("/my-work")) : Page();

    public Task<IActionResult> OnPostAsync() =>
        DoUnkept(new SignIn(Email ?? "", Password ?? "", ThisBrowser.Of(HttpContext)), GoOn, Again);

    private IActionResult GoOn(SignedIn signedIn)
    {
        if (signedIn.Session is { } session)
        {
            return new BeginSession(session, Next("/my-work"));
        }
        TempData[SecondStep] = signedIn.SecondStep;
        return LocalRedirect("/sign-in/code" + QueryString.Create("returnUrl", Next("/my-work")));
    }
}
