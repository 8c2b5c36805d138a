using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Links;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access;

/// <summary>Chooses a password by a link that proves whose mail box it was sent to: of a new account, or anew.</summary>
public abstract class PasswordByLink : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What the link proves; null when it does not work.</summary>
    public LinkView? Proved { get; private set; }

    public abstract string Heading { get; }

    /// <summary>What stands after the address that the password is for.</summary>
    public abstract string Note { get; }

    /// <summary>What the button says.</summary>
    public abstract string Act { get; }

    protected abstract LinkPurpose Purpose { get; }

    protected async Task<IActionResult> Look()
    {
        var outcome = await Ask(new LookAtLink(Purpose, Link ?? ""));
        Proved = outcome.IsDone ? outcome.Value : null;
        return Page();
    }

    protected Task<IActionResult> Choose<T>(Command<T> command, string announced) =>
        Do(
            command,
            _ =>
            {
                TempData.Announce(announced);
                return LocalRedirect("/sign-in");
            },
            Look
        );
}
