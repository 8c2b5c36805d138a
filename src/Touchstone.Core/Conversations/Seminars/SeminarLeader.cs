namespace Touchstone.Core.Conversations.Seminars;

/// <summary>Somebody who was invited to a seminar, and for whom they speak.</summary>
public sealed class SeminarLeader
{
    private SeminarLeader() { }

    internal SeminarLeader(Guid seminarId, Guid accountId, string constituency, DateTimeOffset at)
    {
        (SeminarId, AccountId) = (seminarId, accountId);
        Invite(constituency, at);
    }

    public Guid SeminarId { get; private set; }

    /// <summary>Their account; a random number once names have been erased.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Code of the group that they speak for.</summary>
    public string Constituency { get; private set; } = "";
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>When the invitation was taken back. What they framed and rated until then stays.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    internal void Invite(string constituency, DateTimeOffset at) =>
        (Constituency, InvitedAt, WithdrawnAt) = (constituency, at, null);

    internal void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;
}
