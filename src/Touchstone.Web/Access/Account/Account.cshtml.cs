using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Accounts;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Access.Account;

/// <summary>How the person signs in, and the ways to change it.</summary>
[Uses(typeof(MyAccount))]
public sealed class AccountModel : AreaPage
{
    public AccountView Mine { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => Show(new MyAccount(), mine => Mine = mine);
}
