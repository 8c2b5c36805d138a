using Npgsql;
using Touchstone.Core.Platform.Storage;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Platform.Storage;

public sealed class MigratorTests(PostgresCluster cluster)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_nodes_that_start_at_once_on_an_empty_database_apply_each_migration_once()
    {
        var connection = await cluster.EmptyAsync(Ct);
        await using var database = NpgsqlDataSource.Create(connection);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Migrator.ApplyAsync(database, Ct)));
        (await Migrator.PendingAsync(database, Ct)).ShouldBeEmpty();
        (await CountAsync(database, "select count(*) from platform.migration")).ShouldBeGreaterThan(0);
        (await CountAsync(database, "select count(*) - count(distinct name) from platform.migration")).ShouldBe(0);
        await cluster.DropAsync(connection, Ct);
    }

    [Fact]
    public async Task A_migration_that_was_changed_after_it_was_applied_is_refused_by_name()
    {
        var connection = await cluster.CloneAsync(Ct);
        await using var database = NpgsqlDataSource.Create(connection);
        await using (
            var edit = database.CreateCommand("update platform.migration set sha256 = 'other' where number = 1")
        )
        {
            await edit.ExecuteNonQueryAsync(Ct);
        }

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => Migrator.ApplyAsync(database, Ct));
        refused.Message.ShouldContain("0001");
        await cluster.DropAsync(connection, Ct);
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
