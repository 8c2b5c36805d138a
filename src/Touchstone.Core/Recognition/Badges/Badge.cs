using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>A digital badge: offered when a practitioner is recognised, signed once, claimed by the practitioner, and checkable by anyone who has it.</summary>
public sealed class Badge
{
    private Badge() { }

    internal Badge(
        Enrolment enrolment,
        Guid completionId,
        int statusIndex,
        string salt,
        DateTimeOffset at,
        DateTimeOffset? validUntil
    )
    {
        Id = Guid.CreateVersion7();
        EnrolmentId = enrolment.Id;
        CompletionId = completionId;
        CredentialId = enrolment.CredentialId;
        VersionId = enrolment.VersionId;
        PractitionerId = enrolment.PractitionerId;
        StatusIndex = statusIndex;
        Salt = salt;
        AwardedAt = at;
        ValidUntil = validUntil;
        StateChangedAt = at;
    }

    public Guid Id { get; private set; }
    public Guid EnrolmentId { get; private set; }
    public Guid CompletionId { get; private set; }
    public Guid CredentialId { get; private set; }
    public Guid VersionId { get; private set; }
    public Guid PractitionerId { get; private set; }
    public int StatusIndex { get; private set; }

    /// <summary>Salts the hash of the recipient's address, so that the badge does not give the address away.</summary>
    public string Salt { get; private set; } = "";
    public DateTimeOffset AwardedAt { get; private set; }
    public DateTimeOffset? ValidUntil { get; private set; }
    public BadgeState State { get; private set; } = BadgeState.Offered;
    public Visibility Visibility { get; private set; } = Visibility.Private;

    /// <summary>The practitioner agreed to be found in the public directory.</summary>
    public bool InDirectory { get; private set; }

    /// <summary>The signed credential, byte for byte as published. Never changes once it is there.</summary>
    public string? Signed { get; private set; }
    public DateTimeOffset? SignedAt { get; private set; }
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>Why it was cancelled, suspended or revoked.</summary>
    public string? Reason { get; private set; }
    public DateTimeOffset StateChangedAt { get; private set; }
    public int Revision { get; private set; }
    public RecordRef Ref => RecordKinds.Badge.Ref(Id);

    /// <summary>Whether anyone who has its address may see it.</summary>
    public bool IsShown => ClaimedAt is not null && Visibility != Visibility.Private && Signed is not null;

    internal void Sign(string signed, DateTimeOffset at)
    {
        if (Signed is not null)
        {
            throw new InvalidOperationException("A badge is signed once.");
        }
        Signed = signed;
        SignedAt = at;
        Revision++;
    }

    internal void Claim(Visibility visibility, bool inDirectory, DateTimeOffset at)
    {
        ClaimedAt = at;
        Show(visibility, inDirectory);
        Move(BadgeState.Claimed, null, at);
    }

    internal void Show(Visibility visibility, bool inDirectory)
    {
        Visibility = visibility;
        InDirectory = inDirectory && visibility == Visibility.Public;
        Revision++;
    }

    internal void Cancel(string reason, DateTimeOffset at) => Move(BadgeState.Cancelled, reason, at);

    internal void Suspend(string reason, DateTimeOffset at) => Move(BadgeState.Suspended, reason, at);

    internal void Lift(DateTimeOffset at) =>
        Move(ClaimedAt is null ? BadgeState.Offered : BadgeState.Claimed, null, at);

    internal void Revoke(string reason, DateTimeOffset at) => Move(BadgeState.Revoked, reason, at);

    private void Move(BadgeState state, string? reason, DateTimeOffset at)
    {
        State = state;
        Reason = reason;
        StateChangedAt = at;
        Revision++;
    }
}

/// <summary>Where a badge stands.</summary>
public enum BadgeState
{
    Offered,
    Claimed,
    Cancelled,
    Suspended,
    Revoked,
}

/// <summary>Who may see a claimed badge.</summary>
public enum Visibility
{
    Private,

    /// <summary>Anyone with its address; search engines are asked to leave it alone.</summary>
    ByLink,
    Public,
}
