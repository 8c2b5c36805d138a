using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touchstone.Core.Access.Invitations;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Access.People;

/// <summary>Invitations that nobody has accepted yet.</summary>
[Uses(typeof(GetInvitations), typeof(WithdrawInvitation))]
public sealed class InvitationsModel : AreaPage
{
    public ImmutableArray<OpenInvitation> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Fill();
        return CsvDownload.IsAskedFor(Request) && shown is PageResult
            ? CsvDownload.Of(
                "invitations",
                ["Name", "E-mail address", "Role", "Where", "Works until"],
                Open.Select(i => new object?[] { i.Name, i.Address, i.Role, i.Where, i.ExpiresAt })
            )
            : shown;
    }

    public Task<IActionResult> OnPostAsync(Guid invitation) =>
        Do(
            new WithdrawInvitation(invitation),
            _ =>
            {
                TempData.Announce("The invitation was taken back");
                return LocalRedirect("/people/invitations");
            },
            Fill
        );

    private Task<IActionResult> Fill() => Show(new GetInvitations(), open => Open = open);
}
