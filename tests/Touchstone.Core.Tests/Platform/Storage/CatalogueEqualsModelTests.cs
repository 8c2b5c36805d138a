using Microsoft.EntityFrameworkCore;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Platform.Storage;

/// <summary>The migrated database and the mapped model say the same, both ways.</summary>
public sealed class CatalogueEqualsModelTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    /// <summary>Tables that hand-written SQL alone works with: the model does not know them.</summary>
    private static readonly string[] WithoutEntity =
    [
        "platform.migration",
        "platform.once",
        "platform.data_protection_key",
    ];

    /// <summary>Columns that the database works out by itself.</summary>
    private static readonly string[] Generated = ["record.item.search"];

    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Every_mapped_column_is_there_with_its_type_and_nothing_is_unmapped()
    {
        await using var db = process.Open();
        var mapped = db
            .Model.GetRelationalModel()
            .Tables.SelectMany(t =>
                t.Columns.Select(c =>
                    $"{t.Schema}.{t.Name}.{c.Name} {Plain(c.StoreType)}{(c.IsNullable ? "" : " not null")}"
                )
            )
            .ToHashSet();
        var there = (await ColumnsAsync()).ToHashSet();

        mapped.Except(there).ShouldBeEmpty("the model maps columns that the migrations do not make");
        there.Except(mapped).ShouldBeEmpty("the migrations make columns that the model does not map");
    }

    private async Task<List<string>> ColumnsAsync()
    {
        var found = new List<string>();
        await using var command = database.Owner.CreateCommand(
            """
            select n.nspname || '.' || c.relname as tab, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
              and n.nspname not like 'pg\_%' and n.nspname not in ('information_schema', 'public')
            """
        );
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var (table, column) = (reader.GetString(0), reader.GetString(1));
            if (!WithoutEntity.Contains(table) && !Generated.Contains($"{table}.{column}"))
            {
                found.Add($"{table}.{column} {Plain(reader.GetString(2))}{(reader.GetBoolean(3) ? " not null" : "")}");
            }
        }
        return found;
    }

    private static string Plain(string type) =>
        type.Replace("timestamp with time zone", "timestamptz", StringComparison.Ordinal)
            .Replace("character varying", "varchar", StringComparison.Ordinal);
}
