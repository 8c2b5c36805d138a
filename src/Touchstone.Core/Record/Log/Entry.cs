using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>
/// One line of the record log as stored: who did what to which record and when, with the hash of the details. The
/// details themselves, salted, stand in <see cref="EntryDetail"/> and may be erased without touching the tree.
/// </summary>
public sealed class Entry
{
    private Entry() { }

    internal Entry(
        long sequence,
        DateTimeOffset at,
        string actor,
        string action,
        RecordRef subject,
        byte[] contentHash,
        byte[] leafHash
    )
    {
        Sequence = sequence;
        At = at;
        Actor = actor;
        Action = action;
        SubjectKind = subject.Kind;
        SubjectId = subject.Id;
        ContentHash = contentHash;
        LeafHash = leafHash;
    }

    /// <summary>Position in the log, from 0, without gaps.</summary>
    public long Sequence { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The account's identifier, <c>anonymous</c> or <c>system</c>. Never a name.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>What was done, in the past tense: <c>proposal-submitted</c>.</summary>
    public string Action { get; private set; } = "";
    public RecordKind SubjectKind { get; private set; } = null!;
    public Guid SubjectId { get; private set; }
    public byte[] ContentHash { get; private set; } = [];
    public byte[] LeafHash { get; private set; } = [];

    /// <summary>The entry as the tree holds it, from what the row says and not from the hash that stands beside it.</summary>
    internal LedgerEntry AsLine() =>
        new(Sequence, At, Actor, Action, SubjectKind.Code, SubjectId.ToString(), new Digest(ContentHash));
}
