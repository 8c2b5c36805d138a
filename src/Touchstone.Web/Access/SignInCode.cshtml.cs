using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.SigningIn;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access;

/// <summary>The second step of signing in.</summary>
[Uses(typeof(SignInWithCode))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInCodeModel : SecretPage
{
    [BindProperty]
    public string? Code { get; set; }

    private string? Secret => TempData.Peek(SignInModel.SecondStep) as string;

    public IActionResult OnGet() => Secret is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Secret is not { } secret)
        {
            return LocalRedirect("/sign-in");
        }
        return await DoUnkept(
            new SignInWithCode(secret, Code ?? "", ThisBrowser.Of(HttpContext)),
            signedIn =>
            {
                TempData.Remove(SignInModel.SecondStep);
                return new BeginSession(signedIn.Session!.Value, Next("/my-work"));
            },
            Again
        );
    }
}
