using Npgsql;
using NpgsqlTypes;
using Touchstone.Ledger;

namespace Touchstone.Web.Tests.Record;

/// <summary>
/// The log in the database, in the hands of somebody with all rights on the database: what stood there first is kept aside, so
/// that it can be put back after each attempt.
/// </summary>
internal sealed class StoredLog(Func<NpgsqlDataSource> owner)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public Task KeepAside() =>
        Run(
            """
            create schema aside;
            create table aside.entry as table record.entry;
            create table aside.checkpoint as table record.checkpoint;
            create table aside.log_key as table record.log_key
            """
        );

    public async Task PutBack()
    {
        await Empty();
        await Run(
            """
            insert into record.entry table aside.entry;
            insert into record.checkpoint table aside.checkpoint;
            insert into record.log_key table aside.log_key
            """
        );
    }

    public Task Empty() =>
        Run(
            "delete from record.entry_detail; delete from record.entry; delete from record.checkpoint; delete from record.log_key"
        );

    /// <summary>The key stays, as if the forger had the site's own secrets.</summary>
    public Task PutKeyBack() => Run("insert into record.log_key table aside.log_key");

    public async Task<List<LedgerEntry>> Read()
    {
        await using var command = owner()
            .CreateCommand(
                "select sequence, at, actor, action, subject_kind, subject_id, content_hash from record.entry order by sequence"
            );
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var entries = new List<LedgerEntry>();
        while (await reader.ReadAsync(Cancel))
        {
            entries.Add(
                new LedgerEntry(
                    reader.GetInt64(0),
                    reader.GetFieldValue<DateTimeOffset>(1),
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetString(4),
                    reader.GetGuid(5).ToString(),
                    new Digest(reader.GetFieldValue<byte[]>(6))
                )
            );
        }
        return entries;
    }

    /// <summary>Writes another log in its place, with the right leaf hash for every entry.</summary>
    public async Task Write(IReadOnlyList<LedgerEntry> entries)
    {
        await Empty();
        await using var command = owner()
            .CreateCommand(
                """
                insert into record.entry (sequence, at, actor, action, subject_kind, subject_id, content_hash, leaf_hash)
                select * from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::bytea[], $8::bytea[])
                """
            );
        Add(command, NpgsqlDbType.Bigint, entries.Select(e => e.Sequence));
        Add(command, NpgsqlDbType.TimestampTz, entries.Select(e => e.At));
        Add(command, NpgsqlDbType.Text, entries.Select(e => e.Actor));
        Add(command, NpgsqlDbType.Text, entries.Select(e => e.Action));
        Add(command, NpgsqlDbType.Text, entries.Select(e => e.SubjectKind));
        Add(command, NpgsqlDbType.Uuid, entries.Select(e => Guid.Parse(e.SubjectId)));
        Add(command, NpgsqlDbType.Bytea, entries.Select(e => e.ContentHash.ToArray()));
        Add(command, NpgsqlDbType.Bytea, entries.Select(e => e.LeafHash().ToArray()));
        await command.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>Says in the database that all of it was signed, so that the site gives all of it out.</summary>
    public async Task PretendSigned(long size)
    {
        await using var command = owner()
            .CreateCommand(
                """
                insert into record.checkpoint (size, root, at, note)
                select $1, decode(repeat('00', 32), 'hex'), now(), note from aside.checkpoint order by size desc limit 1
                """
            );
        command.Parameters.Add(new NpgsqlParameter { Value = size });
        await command.ExecuteNonQueryAsync(Cancel);
    }

    public async Task Run(string sql)
    {
        await using var command = owner().CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, IEnumerable<T> values) =>
        command.Parameters.Add(
            new NpgsqlParameter { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type }
        );
}
