using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Account;

/// <summary>Asks to use another e-mail address.</summary>
[Uses(typeof(AskAddressChange))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class EmailModel : OwnAccountPage
{
    [BindProperty]
    public string? Email { get; set; }

    protected override string Announced => "We sent a link to the new address. It changes when you follow it";

    protected override Command<Nothing> Command() => new AskAddressChange(Email ?? "", CurrentPassword ?? "");
}
