using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>
/// One line of the record log as stored: what was done to which record and when, with the hash of the details. The
/// details themselves, salted, stand in <see cref="EntryDetail"/> and may be erased without touching the tree.
/// <para>
/// The log is public, and reviews are blind: nothing in an entry may let a reader follow one person from record to record.
/// So it says that a person acted and not which, and an entry about somebody's account carries a name made for that entry
/// alone. Who it was stands in the details, under the hash, for those who may know.
/// </para>
/// </summary>
public sealed class Entry
{
    /// <summary>Somebody who was signed in, or who proved who they were by the same act.</summary>
    public const string Person = "person";

    /// <summary>The product's own clock and jobs.</summary>
    public const string Product = "system";

    /// <summary>Nobody in particular.</summary>
    public const string Anonymous = "anonymous";

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

    /// <summary><see cref="Person"/>, <see cref="Product"/> or <see cref="Anonymous"/>.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>What was done, in the past tense: <c>proposal-submitted</c>.</summary>
    public string Action { get; private set; } = "";
    public RecordKind SubjectKind { get; private set; } = null!;

    /// <summary>The record; of an account, a name for it that stands in this entry only.</summary>
    public Guid SubjectId { get; private set; }
    public byte[] ContentHash { get; private set; } = [];
    public byte[] LeafHash { get; private set; } = [];

    /// <summary>The entry as the tree holds it, from what the row says and not from the hash that stands beside it.</summary>
    internal LedgerEntry AsLine() =>
        new(Sequence, At, Actor, Action, SubjectKind.Code, SubjectId.ToString(), new Digest(ContentHash));
}
