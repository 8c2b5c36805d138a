using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Touchstone.Core.Platform.Storage;

/// <summary>
/// Applies the numbered SQL files of this assembly, in the order of their numbers, each once, forward only, under a
/// lock so that two nodes starting together do not race. A file that was applied and has changed since is an error:
/// history is not rewritten.
/// </summary>
public static class Migrator
{
    /// <summary>Any number, the same everywhere: the advisory lock that migrations and first-start work hold.</summary>
    public const long LockKey = 0x546F756368;

    /// <summary>The role that the site works as. It may add to the record log and read it, nothing else.</summary>
    public const string SiteRole = "touchstone_site";

    public static async Task ApplyAsync(NpgsqlDataSource owner, CancellationToken cancel = default)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})", cancel);
        try
        {
            await ExecuteAsync(
                connection,
                """
                create schema if not exists platform;
                create table if not exists platform.migration (
                    number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now());
                """,
                cancel
            );
            var applied = await AppliedAsync(connection, cancel);
            foreach (var migration in Known())
            {
                if (applied.TryGetValue(migration.Number, out var sha256))
                {
                    if (sha256 != migration.Sha256)
                    {
                        throw new InvalidOperationException(
                            $"Migration {migration.Name} was applied to this database with other content. Restore the file, and put the change into a new migration."
                        );
                    }
                    continue;
                }
                await ApplyOneAsync(connection, migration, cancel);
            }
            await ExecuteAsync(connection, AfterMigrationsSql(), cancel);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    /// <summary>The names of migrations that this build knows and the database has not had.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(
        NpgsqlDataSource source,
        CancellationToken cancel = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var exists = new NpgsqlCommand("select to_regclass('platform.migration') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancel) is not true)
        {
            return [.. Known().Select(m => m.Name)];
        }
        var applied = await AppliedAsync(connection, cancel);
        return [.. Known().Where(m => !applied.ContainsKey(m.Number)).Select(m => m.Name)];
    }

    private static async Task ApplyOneAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            await ExecuteAsync(connection, migration.Sql, cancel);
        }
        catch (PostgresException e)
        {
            throw new InvalidOperationException($"Migration {migration.Name} failed: {e.MessageText}", e);
        }
        await using var note = new NpgsqlCommand(
            "insert into platform.migration (number, name, sha256) values ($1, $2, $3)",
            connection,
            transaction
        );
        note.Parameters.Add(new() { Value = migration.Number });
        note.Parameters.Add(new() { Value = migration.Name });
        note.Parameters.Add(new() { Value = migration.Sha256 });
        await note.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<Dictionary<int, string>> AppliedAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        var applied = new Dictionary<int, string>();
        await using var command = new NpgsqlCommand("select number, sha256 from platform.migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            applied[reader.GetInt32(0)] = reader.GetString(1);
        }
        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Embedded files named <c>…Migrations.NNNN-name.sql</c>, wherever their area keeps them.</summary>
    private static IReadOnlyList<Migration> Known()
    {
        var assembly = typeof(Migrator).Assembly;
        var found = assembly
            .GetManifestResourceNames()
            .Where(n =>
                n.EndsWith(".sql", StringComparison.Ordinal) && n.Contains(".Migrations.", StringComparison.Ordinal)
            )
            .Select(n => Read(assembly, n))
            .OrderBy(m => m.Number)
            .ToList();
        var twice = found.GroupBy(m => m.Number).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? found
            : throw new InvalidOperationException(
                $"Two migrations have the number {twice.Key}: {string.Join(", ", twice.Select(m => m.Name))}."
            );
    }

    private static Migration Read(Assembly assembly, string resource)
    {
        var start = resource.LastIndexOf(".Migrations.", StringComparison.Ordinal) + ".Migrations.".Length;
        var name = resource[start..^".sql".Length];
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var sql = reader.ReadToEnd();
        return new Migration(
            int.Parse(
                name[..name.IndexOf('-', StringComparison.Ordinal)],
                System.Globalization.CultureInfo.InvariantCulture
            ),
            name,
            sql,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)))
        );
    }

    private static string AfterMigrationsSql()
    {
        using var stream = typeof(Migrator).Assembly.GetManifestResourceStream(
            "Touchstone.Core.Platform.Storage.after-migrations.sql"
        )!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private sealed record Migration(int Number, string Name, string Sql, string Sha256);
}
