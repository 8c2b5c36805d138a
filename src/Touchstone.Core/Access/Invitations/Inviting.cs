using Touchstone.Core.Access.Links;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Access.Invitations;

/// <summary>Makes an invitation from a use case.</summary>
internal static class Inviting
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    public static (Invitation Invitation, string Secret) Invite(
        this Work work,
        string name,
        string address,
        Role role,
        RecordRef? on,
        string? position,
        string reason
    )
    {
        var (link, secret) = work.MakeLink(LinkPurpose.Invitation, Lasts, address: address.Trim(), name: name.Trim());
        var invitation = new Invitation(link, role, on, position, reason.Trim(), work.Actor.AccountId);
        work.Db.Add(invitation);
        return (invitation, secret);
    }

    public static string PathOf(string secret) => $"/invitation?link={secret}";
}
