using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.Account;

/// <summary>Changes something about one's own account for which the password is asked again.</summary>
public abstract class OwnAccountPage : AreaPage
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    /// <summary>What is said when it is done.</summary>
    protected abstract string Announced { get; }

    protected abstract Command<Nothing> Command();

    public Task<IActionResult> OnGetAsync() => ShowForm(Command());

    public Task<IActionResult> OnPostAsync() =>
        Do(
            Command(),
            _ =>
            {
                TempData.Announce(Announced);
                return LocalRedirect("/account");
            },
            OnGetAsync
        );
}
