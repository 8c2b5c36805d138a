using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Links;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access;

/// <summary>Chooses a new password through a link.</summary>
[Uses(typeof(LookAtLink), typeof(ResetPassword))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResetPasswordModel : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What the link proves; null when it does not work.</summary>
    public LinkView? Proved { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var outcome = await Ask(new LookAtLink(LinkPurpose.ResetPassword, Link ?? ""));
        Proved = outcome.IsDone ? outcome.Value : null;
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new ResetPassword(Link ?? "", Password ?? ""),
            _ =>
            {
                TempData.Announce("Your password was changed. Sign in with the new one");
                return LocalRedirect("/sign-in");
            },
            OnGetAsync
        );
}
