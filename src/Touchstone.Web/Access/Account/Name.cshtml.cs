using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Accounts;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Account;

/// <summary>Changes the name that others see.</summary>
[Uses(typeof(MyAccount), typeof(ChangeName))]
public sealed class NameModel : AreaPage
{
    [BindProperty]
    public string? Name { get; set; }

    public Task<IActionResult> OnGetAsync() => Show(new MyAccount(), mine => Name = Redisplaying ? Name : mine.Name);

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new ChangeName(Name ?? ""),
            _ =>
            {
                TempData.Announce("Your name was changed");
                return LocalRedirect("/account");
            },
            OnGetAsync
        );
}
