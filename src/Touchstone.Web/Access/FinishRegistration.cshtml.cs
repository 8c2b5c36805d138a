using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Links;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access;

/// <summary>Chooses the password of a new account.</summary>
[Uses(typeof(LookAtLink), typeof(FinishRegistration))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class FinishRegistrationModel : PasswordByLink
{
    public override string Heading => "Choose a password";
    public override string Note => "";
    public override string Act => "Create the account";
    protected override LinkPurpose Purpose => LinkPurpose.Register;

    public Task<IActionResult> OnGetAsync() => Look();

    public Task<IActionResult> OnPostAsync() =>
        Choose(
            new FinishRegistration(Link ?? "", Password ?? ""),
            "Your account is ready. Sign in with your new password"
        );
}
