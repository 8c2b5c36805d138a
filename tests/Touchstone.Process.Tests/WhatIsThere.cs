using Npgsql;
using Touchstone.Ledger;

namespace Touchstone.Process.Tests;

/// <summary>Looks into the database behind the site's back.</summary>
internal static class WhatIsThere
{
    /// <summary>How many letters there are to each address.</summary>
    public static Task<Dictionary<string, long>> LettersAsync(NpgsqlDataSource database, CancellationToken ct) =>
        CountsAsync(database, "select \"to\", count(*) from platform.outbox_mail group by 1", ct);

    /// <summary>Counts by name.</summary>
    public static async Task<Dictionary<string, long>> CountsAsync(
        NpgsqlDataSource database,
        string sql,
        CancellationToken ct
    )
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var counts = new Dictionary<string, long>();
        while (await reader.ReadAsync(ct))
        {
            counts[reader.GetString(0)] = reader.GetInt64(1);
        }

        return counts;
    }

    public static async Task<long> CountAsync(NpgsqlDataSource database, string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Checks that the record log has no gap and that every entry still has the hash it was given.</summary>
    /// <returns>The number of entries.</returns>
    public static async Task<long> SoundLogAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select sequence, at, actor, action, subject_kind, subject_id, content_hash, leaf_hash from record.entry order by sequence"
        );
        await using var reader = await command.ExecuteReaderAsync(ct);
        var expected = 0L;
        while (await reader.ReadAsync(ct))
        {
            var entry = new LedgerEntry(
                reader.GetInt64(0),
                reader.GetFieldValue<DateTimeOffset>(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetGuid(5).ToString(),
                new Digest(reader.GetFieldValue<byte[]>(6))
            );
            entry.Sequence.ShouldBe(expected);
            entry.LeafHash().ToArray().ShouldBe(reader.GetFieldValue<byte[]>(7));
            expected++;
        }

        return expected;
    }
}
