using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Account;

/// <summary>Changes one's password.</summary>
[Uses(typeof(ChangePassword))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasswordModel : OwnAccountPage
{
    [BindProperty]
    public string? Password { get; set; }

    protected override string Announced => "Your password was changed, and every other browser signed out";

    protected override Command<Nothing> Command() => new ChangePassword(CurrentPassword ?? "", Password ?? "");
}
