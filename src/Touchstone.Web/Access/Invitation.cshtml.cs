using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Touchstone.Core.Access.Invitations;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Security;

namespace Touchstone.Web.Access;

/// <summary>Accepts an invitation to a role.</summary>
[Uses(typeof(LookAtInvitation), typeof(AcceptInvitation))]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class InvitationModel : AreaPage
{
    [BindProperty(SupportsGet = true)]
    public string? Link { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What the link invites to; null when it does not work.</summary>
    public InvitationView? Invited { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var outcome = await Ask(new LookAtInvitation(Link ?? ""));
        Invited = outcome.IsDone ? outcome.Value : null;
        Name ??= Invited?.Name;
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new AcceptInvitation(Link ?? "", Name, Password),
            _ =>
            {
                TempData.Announce("You have accepted the invitation");
                return LocalRedirect(Actor.IsSignedIn ? "/my-work" : "/sign-in");
            },
            OnGetAsync
        );
}
