using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Accounts;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Access.Account;

/// <summary>Explains why a role does not count, and what to do.</summary>
[Uses(typeof(MyAccount))]
public sealed class SecondFactorNeededModel : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public AccountView Mine { get; private set; } = null!;

    public string Next => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/my-work";

    public Task<IActionResult> OnGetAsync() => Show(new MyAccount(), mine => Mine = mine);
}
