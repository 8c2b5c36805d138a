using Touchstone.Ledger;

namespace Touchstone.Web.Tests.Record;

/// <summary>What somebody with all rights on the database does to the log, from clumsy to careful.</summary>
internal static class Tampering
{
    public const int Kinds = 11;

    /// <param name="kept">How many entries the checkpoint outside speaks of: something of these is changed.</param>
    /// <returns>What was done, the log afterwards, and how it is signed.</returns>
    public static (string Kind, List<LedgerEntry> Log, SignedBy By) Apply(
        int kind,
        IReadOnlyList<LedgerEntry> entries,
        int kept,
        Random random
    )
    {
        var log = entries.ToList();
        var at = random.Next(kept);
        switch (kind % Kinds)
        {
            case 0:
                log[at] = With(log[at], actor: Guid.CreateVersion7().ToString());
                return ("another actor", log, SignedBy.Nobody);
            case 1:
                log[at] = With(log[at], at: log[at].At.AddMicroseconds(1));
                return ("a time moved by a microsecond", log, SignedBy.Nobody);
            case 2:
                log[at] = With(log[at], content: MerkleHash.OfLeaf("other reasons"u8));
                return ("other details", log, SignedBy.Nobody);
            case 3:
                log[at] = With(log[at], subject: Guid.CreateVersion7().ToString());
                return ("another subject", log, SignedBy.Nobody);
            case 4:
                log.Insert(at, With(log[at], action: "decided"));
                return ("an entry put in, the rest renumbered", Renumbered(log), SignedBy.Nobody);
            case 5:
                log.RemoveAt(at);
                return ("an entry deleted", log, SignedBy.Nobody);
            case 6:
                var other = (at + 1 + random.Next(kept - 1)) % kept;
                (log[at], log[other]) = (log[other], log[at]);
                return ("two entries exchanged", Renumbered(log), SignedBy.Nobody);
            case 7:
                return ("the tail cut", log[..at], SignedBy.Nobody);
            case 8:
                return ("everything dropped", [], SignedBy.Nobody);
            case 9:
                log.RemoveAt(at);
                return ("all written anew and signed with a new key", Renumbered(log), SignedBy.NewKey);
            default:
                log[at] = With(log[at], action: "withdrawn");
                return ("all written anew and signed with the site's own key", Renumbered(log), SignedBy.OwnKey);
        }
    }

    private static List<LedgerEntry> Renumbered(List<LedgerEntry> log) =>
        [.. log.Select((entry, sequence) => With(entry, sequence: sequence))];

    private static LedgerEntry With(
        LedgerEntry entry,
        long? sequence = null,
        DateTimeOffset? at = null,
        string? actor = null,
        string? action = null,
        string? subject = null,
        Digest? content = null
    ) =>
        new(
            sequence ?? entry.Sequence,
            at ?? entry.At,
            actor ?? entry.Actor,
            action ?? entry.Action,
            entry.SubjectKind,
            subject ?? entry.SubjectId,
            content ?? entry.ContentHash
        );
}
