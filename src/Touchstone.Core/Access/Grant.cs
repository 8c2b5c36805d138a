using Touchstone.Core.Record;

namespace Touchstone.Core.Access;

/// <summary>One role held by one person: in the body as a whole, or on one record. Ended grants stay for the history.</summary>
public sealed class Grant
{
    private Grant() { }

    public Grant(Guid accountId, Role role, RecordRef? on, DateTimeOffset from, Guid? givenBy)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Role = role;
        OnKind = on?.Kind;
        OnId = on?.Id;
        From = from;
        GivenBy = givenBy;
    }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }
    public Role Role { get; private set; }
    public RecordKind? OnKind { get; private set; }
    public Guid? OnId { get; private set; }
    public DateTimeOffset From { get; private set; }
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Who gave the role; null when the product itself did (a person's own record, say).</summary>
    public Guid? GivenBy { get; private set; }

    /// <summary>Why somebody gave it, where somebody did.</summary>
    public string? Reason { get; private set; }
    public Guid? EndedBy { get; private set; }
    public string? EndedReason { get; private set; }

    public Grant Because(string reason)
    {
        Reason = reason;
        return this;
    }

    public void End(DateTimeOffset at) => Until ??= at;

    public void End(DateTimeOffset at, Guid? by, string reason)
    {
        End(at);
        EndedBy ??= by;
        EndedReason ??= reason;
    }
}
