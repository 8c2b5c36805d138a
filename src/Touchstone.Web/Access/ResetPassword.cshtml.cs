using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Links;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access;

/// <summary>Chooses a new password through a link.</summary>
[Uses(typeof(LookAtLink), typeof(ResetPassword))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResetPasswordModel : PasswordByLink
{
    public override string Heading => "Choose a new password";
    public override string Note => ". Every browser that is signed in to this account is signed out.";
    public override string Act => "Change the password";
    protected override LinkPurpose Purpose => LinkPurpose.ResetPassword;

    public Task<IActionResult> OnGetAsync() => Look();

    public Task<IActionResult> OnPostAsync() =>
        Choose(new ResetPassword(Link ?? "", Password ?? ""), "Your password was changed. Sign in with the new one");
}
