using System.Text;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Ledger;

namespace Touchstone.Core.Record.Log;

/// <summary>
/// Appends entries at the end of the log, as the last act of a transaction. Appenders queue on one lock that is held until
/// they commit: only so is the order of the log the order of the commits, without gaps.
/// </summary>
internal static class RecordLog
{
    private const long AppendLock = 0x4C4F47;

    public static async Task Append(TouchstoneDb db, IReadOnlyList<PendingEntry> pending, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({AppendLock})", cancel);
        var sequence = await db
            .Database.SqlQuery<long>($"select coalesce(max(sequence) + 1, 0) as \"Value\" from record.entry")
            .SingleAsync(cancel);
        foreach (var entry in pending)
        {
            var salt = SaltedContent.NewSalt();
            var contentHash = SaltedContent.Hash(salt, Encoding.UTF8.GetBytes(entry.Details));
            var line = new LedgerEntry(
                sequence,
                entry.At,
                entry.Actor,
                entry.Action,
                entry.Subject.Kind.Code,
                entry.Subject.Id.ToString(),
                contentHash
            );
            db.Add(
                new Entry(
                    sequence,
                    line.At,
                    entry.Actor,
                    entry.Action,
                    entry.Subject,
                    contentHash.ToArray(),
                    line.LeafHash().ToArray()
                )
            );
            db.Add(new EntryDetail(sequence, salt, entry.Details));
            sequence++;
        }
        await db.SaveChangesAsync(cancel);
    }
}
