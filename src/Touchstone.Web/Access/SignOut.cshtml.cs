using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Sessions;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Access;

/// <summary>Signs out. Only a form does: an image or a link on another page cannot.</summary>
[Uses(typeof(SignOut))]
public sealed class SignOutModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync() =>
        Actor.IsSignedIn ? await ShowForm(new SignOut()) : LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync() =>
        Actor.IsSignedIn
            ? await Do(new SignOut(), _ => new LeaveSession("/"), () => Task.FromResult<IActionResult>(Page()))
            : LocalRedirect("/");
}
