namespace Touchstone.Ledger.Tests;

/// <summary>What someone with the database could do to a log, clumsily or carefully.</summary>
internal static class Tampering
{
    public static (string Kind, List<LedgerEntry> Log) Apply(int kind, List<LedgerEntry> entries, Random random)
    {
        var log = entries.ToList();
        var at = random.Next(log.Count);
        switch (kind % 10)
        {
            case 0:
                log[at] = SampleLog.With(log[at], actor: "person:innocent");
                return ("another actor", log);
            case 1:
                log[at] = SampleLog.With(log[at], at: log[at].At.AddMicroseconds(1));
                return ("a time moved by a microsecond", log);
            case 2:
                log[at] = SampleLog.With(log[at], contentHash: MerkleHash.OfLeaf("another reason"u8));
                return ("another content", log);
            case 3:
                log.Insert(at, SampleLog.Entry(at, random));
                return ("an entry put in, the rest renumbered", SampleLog.Renumbered(log));
            case 4:
                log.RemoveAt(at);
                return ("an entry deleted", log);
            case 5:
                log.RemoveAt(at);
                log.Add(SampleLog.Entry(log.Count, random));
                return (
                    "an entry deleted, the rest renumbered, one added so that the count fits",
                    SampleLog.Renumbered(log)
                );
            case 6:
                var other = (at + 1 + random.Next(log.Count - 1)) % log.Count;
                (log[at], log[other]) = (log[other], log[at]);
                return ("two entries exchanged and renumbered", SampleLog.Renumbered(log));
            case 7:
                return ("the tail cut", log[..at]);
            case 8:
                return ("all dropped", []);
            default:
                return (
                    "rewritten from an entry on",
                    [.. log[..at], .. SampleLog.Entries(log.Count, random.Next())[at..]]
                );
        }
    }
}
