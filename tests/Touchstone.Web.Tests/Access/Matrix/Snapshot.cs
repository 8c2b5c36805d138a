using Npgsql;

namespace Touchstone.Web.Tests.Access.Matrix;

/// <summary>What stands in every table of the database at one moment, as a hash of each.</summary>
internal static class Snapshot
{
    // When a session was last used is noted by reading, and is the only thing that is.
    private const string Tables = """
        select format('%I.%I', schemaname, tablename)
        from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')
        order by 1
        """;

    public static async Task<IReadOnlyDictionary<string, string>> Take(NpgsqlDataSource database, CancellationToken ct)
    {
        var tables = new List<string>();
        await using (var command = database.CreateCommand(Tables))
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                tables.Add(reader.GetString(0));
            }
        }
        var taken = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            await using var command = database.CreateCommand(
                $"select count(*) || ' rows ' || coalesce(md5(string_agg(r, '|' order by r)), '') from (select (to_jsonb(t) - 'seen_at')::text r from {table} t) rows"
            );
            taken[table] = (string)(await command.ExecuteScalarAsync(ct))!;
        }
        return taken;
    }

    /// <summary>The tables in which something is not as it was.</summary>
    public static IEnumerable<string> Changed(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    ) => before.Keys.Where(table => before[table] != after[table]);
}
