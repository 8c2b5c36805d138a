using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Access.Invitations;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Access.People;

/// <summary>Invitations that nobody has accepted yet.</summary>
[Uses(typeof(GetInvitations), typeof(WithdrawInvitation))]
public sealed class InvitationsModel : AreaPage
{
    public ImmutableArray<OpenInvitation> Open { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => Show(new GetInvitations(), open => Open = open);

    public Task<IActionResult> OnPostAsync(Guid invitation) =>
        Do(
            new WithdrawInvitation(invitation),
            _ =>
            {
                TempData.Announce("The invitation was taken back");
                return LocalRedirect("/people/invitations");
            },
            OnGetAsync
        );
}
