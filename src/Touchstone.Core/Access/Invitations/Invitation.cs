using Touchstone.Core.Record;

namespace Touchstone.Core.Access.Invitations;

/// <summary>Somebody was asked by e-mail to take a role. Its identifier is that of the link in the letter.</summary>
public sealed class Invitation
{
    private Invitation() { }

    internal Invitation(
        Links.OneTimeLink link,
        Role role,
        RecordRef? on,
        string? position,
        string reason,
        Guid? invitedBy
    )
    {
        Id = link.Id;
        Address = link.Address!;
        Name = link.Name!;
        Role = role;
        OnKind = on?.Kind;
        OnId = on?.Id;
        Position = position;
        Reason = reason;
        InvitedBy = invitedBy;
        InvitedAt = link.MadeAt;
        ExpiresAt = link.ExpiresAt;
    }

    public Guid Id { get; private set; }
    public string Address { get; private set; } = "";
    public string Name { get; private set; } = "";
    public Role Role { get; private set; }
    public RecordKind? OnKind { get; private set; }
    public Guid? OnId { get; private set; }

    /// <summary>The person's post in the organisation, where the role is held in one.</summary>
    public string? Position { get; private set; }
    public string Reason { get; private set; } = "";

    /// <summary>Null for the first administrator, whom the command on the terminal asked.</summary>
    public Guid? InvitedBy { get; private set; }
    public DateTimeOffset InvitedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public Guid? AcceptedBy { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public RecordRef? On => OnKind?.Ref(OnId!.Value);

    public void Accept(Guid by, DateTimeOffset at)
    {
        AcceptedBy = by;
        AcceptedAt = at;
    }

    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
