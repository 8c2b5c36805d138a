using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
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

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static async Task Append(TouchstoneDb db, IReadOnlyList<PendingEntry> pending, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({AppendLock})", cancel);
        var sequence = await db
            .Database.SqlQuery<long>($"select coalesce(max(sequence) + 1, 0) as \"Value\" from record.entry")
            .SingleAsync(cancel);
        foreach (var entry in pending)
        {
            var salt = SaltedContent.NewSalt();
            Guid? person = entry.Subject.Kind == RecordKinds.Account ? entry.Subject.Id : null;
            var content = JsonSerializer.Serialize(
                new
                {
                    by = entry.By,
                    person,
                    details = entry.Details,
                    why = entry.Why,
                },
                Json
            );
            var contentHash = SaltedContent.Hash(salt, Encoding.UTF8.GetBytes(content));
            var subject = person is { } account ? entry.Subject.Kind.Ref(NameOnce(account, salt)) : entry.Subject;
            var line = new LedgerEntry(
                sequence,
                entry.At,
                entry.Actor,
                entry.Action,
                subject.Kind.Code,
                subject.Id.ToString(),
                contentHash
            );
            db.Add(
                new Entry(
                    sequence,
                    line.At,
                    entry.Actor,
                    entry.Action,
                    subject,
                    contentHash.ToArray(),
                    line.LeafHash().ToArray()
                )
            );
            db.Add(new EntryDetail(sequence, salt, content, entry.By, person));
            sequence++;
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A name for an account that only the entry's salt ties to it.</summary>
    private static Guid NameOnce(Guid account, byte[] salt) =>
        new(SaltedContent.Hash(salt, account.ToByteArray()).ToArray().AsSpan(0, 16));
}
