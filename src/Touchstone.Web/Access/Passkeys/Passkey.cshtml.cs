using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Passkeys;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access.Passkeys;

/// <summary>Renames one of one's own passkeys, or removes it.</summary>
[Uses(typeof(MyAccount), typeof(RenamePasskey), typeof(RemovePasskey))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasskeyModel : SecretPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? CurrentPassword { get; set; }

    public PasskeyView Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        var mine = await Ask(new MyAccount());
        if (!mine.IsDone)
        {
            return Refused(mine.Refusal);
        }
        if (mine.Value.Passkeys.FirstOrDefault(p => p.Id == id) is not { } passkey)
        {
            return NotFound();
        }
        Shown = passkey;
        if (HttpMethods.IsGet(Request.Method))
        {
            Name = passkey.Name;
        }
        return Page();
    }

    public Task<IActionResult> OnPostRenameAsync(string id) =>
        Do(new RenamePasskey(id, Name ?? ""), _ => Back("The passkey has its new name"), () => OnGetAsync(id));

    public Task<IActionResult> OnPostRemoveAsync(string id) =>
        DoUnkept(
            new RemovePasskey(id, CurrentPassword ?? ""),
            _ => Back("The passkey was removed"),
            () => OnGetAsync(id)
        );

    private LocalRedirectResult Back(string said)
    {
        TempData.Announce(said);
        return LocalRedirect("/account/passkeys");
    }
}
