using Npgsql;
using Touchstone.Core.Platform.Storage;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Platform.Storage;

public sealed class TestDatabaseTests(TestDatabase database, PostgresCluster cluster) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_database_of_a_test_class_has_every_migration() =>
        (await Migrator.PendingAsync(database.Owner, Ct)).ShouldBeEmpty();

    [Fact]
    public async Task The_site_works_as_a_role_that_cannot_change_or_remove_what_is_in_the_record_log()
    {
        foreach (
            var sql in new[]
            {
                "update record.entry set sequence = sequence",
                "delete from record.entry",
                "truncate record.entry",
            }
        )
        {
            await using var command = database.Site.CreateCommand(sql);
            var refused = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct));
            refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    [Fact]
    public async Task What_one_database_holds_another_copy_does_not()
    {
        await using (
            var insert = database.Owner.CreateCommand("insert into platform.data_protection_key (xml) values ('<k/>')")
        )
        {
            await insert.ExecuteNonQueryAsync(Ct);
        }

        var other = await cluster.CloneAsync(Ct);
        await using (var source = NpgsqlDataSource.Create(other))
        {
            await using var count = source.CreateCommand("select count(*) from platform.data_protection_key");
            (await count.ExecuteScalarAsync(Ct)).ShouldBe(0L);
        }

        await cluster.DropAsync(other, Ct);
    }
}
