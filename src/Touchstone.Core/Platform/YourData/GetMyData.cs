using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Platform.YourData;

/// <summary>
/// Everything that is stored about the person who asks, from every table of every area (UK GDPR, article 15). The tables
/// are found, not listed: one that is added later is part of it without anybody thinking of it.
/// </summary>
public sealed record GetMyData : Query<MyData>;

public sealed record MyData(string Name, string Email, DateTimeOffset At, ImmutableArray<MyDataPart> Parts);

/// <summary>What one table holds.</summary>
/// <param name="Name">area and table, as stored.</param>
/// <param name="WhatIDid">True for things that the person did to other records: only what, which and when, for the rest is about others.</param>
public sealed record MyDataPart(string Name, bool WhatIDid, ImmutableArray<JsonObject> Rows);

internal sealed class GetMyDataHandler(NpgsqlDataSource database) : IQueryHandler<GetMyData, MyData>
{
    private const int RowLimit = 10_000;

    /// <summary>What proves who somebody is: handed out, it would no longer.</summary>
    private static readonly HashSet<string> Withheld =
    [
        "password_hash",
        "security_stamp",
        "concurrency_stamp",
        "secret_hash",
        "secret",
        "hash",
        "salt",
        "key",
        "html",
        "search",
        "content_hash",
        "leaf_hash",
    ];

    private static readonly HashSet<string> AddressColumns = ["email", "to", "address", "contact_email"];

    public async Task<Outcome<MyData>> Handle(GetMyData query, Reading reading, CancellationToken cancel)
    {
        var me = await reading.Db.Set<Account>().SingleAsync(a => a.Id == reading.Actor.Id, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var parts = ImmutableArray.CreateBuilder<MyDataPart>();
        foreach (var table in await Columns(connection, cancel))
        {
            var about = await Rows(connection, table, table.AboutMe, me, cancel);
            var seen = about.Select(r => r.ToJsonString()).ToHashSet(StringComparer.Ordinal);
            var did = (await Rows(connection, table, table.ByMe, me, cancel))
                .Where(r => !seen.Contains(r.ToJsonString()))
                .Select(OnlyWhatAndWhen)
                .ToList();
            Add(parts, table.Name, false, about);
            Add(parts, table.Name, true, did);
        }
        return new MyData(me.DisplayName, me.Email!, reading.Now, parts.ToImmutable());
    }

    private static void Add(
        ImmutableArray<MyDataPart>.Builder parts,
        string table,
        bool whatIDid,
        IReadOnlyCollection<JsonObject> rows
    )
    {
        if (rows.Count > 0)
        {
            parts.Add(new MyDataPart(table, whatIDid, [.. rows]));
        }
    }

    private static async Task<IReadOnlyList<Table>> Columns(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            select table_schema, table_name, column_name, data_type from information_schema.columns
            where table_schema not like 'pg\_%' and table_schema not in ('information_schema', 'public')
            order by table_schema, table_name, ordinal_position
            """,
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var columns = new List<(string Schema, string Table, string Column, string Type)>();
        while (await reader.ReadAsync(cancel))
        {
            columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }
        return
        [
            .. columns
                .GroupBy(c => (c.Schema, c.Table))
                .Select(g => new Table(
                    g.Key.Schema,
                    g.Key.Table,
                    [.. g.Where(c => IsAboutMe(g.Key.Table, c.Column, c.Type)).Select(c => c.Column)],
                    [.. g.Where(c => IsByMe(c.Column, c.Type)).Select(c => c.Column)]
                )),
        ];
    }

    private static bool IsAboutMe(string table, string column, string type) =>
        type == "uuid"
            ? !IsByMe(column, type) && (column != "id" || table == "account")
            : AddressColumns.Contains(column) && type is "text" or "character varying";

    private static bool IsByMe(string column, string type) =>
        (type == "uuid" && (column.EndsWith("_by", StringComparison.Ordinal) || column == "actor_id"))
        || (type == "text" && column == "actor");

    private static async Task<List<JsonObject>> Rows(
        NpgsqlConnection connection,
        Table table,
        ImmutableArray<string> columns,
        Account me,
        CancellationToken cancel
    )
    {
        if (columns.IsEmpty)
        {
            return [];
        }
        var conditions = columns.Select(c => $"lower(t.\"{c}\"::text) in ($1, $2)");
        await using var command = new NpgsqlCommand(
            $"select to_jsonb(t)::text from {table.Source} t where {string.Join(" or ", conditions)} limit {RowLimit}",
            connection
        );
        command.Parameters.AddWithValue(me.Id.ToString());
        command.Parameters.AddWithValue(me.Email!.ToLowerInvariant());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<JsonObject>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(Readable((JsonObject)JsonNode.Parse(reader.GetString(0))!));
        }
        return rows;
    }

    private static JsonObject Readable(JsonObject row)
    {
        // A letter's own text may hold a link that still works.
        if (row["secret"]?.GetValueKind() == JsonValueKind.String && row["text"] is { } text)
        {
            row["text"] = text.GetValue<string>()
                .Replace(row["secret"]!.GetValue<string>(), "(hidden)", StringComparison.Ordinal);
        }
        foreach (var name in row.Select(p => p.Key).Where(Withheld.Contains).ToList())
        {
            row.Remove(name);
        }
        return row;
    }

    private static JsonObject OnlyWhatAndWhen(JsonObject row)
    {
        var kept = row.Where(p =>
            p.Key is "id" or "sequence" or "action" or "kind" or "relation"
            || p.Key.EndsWith("_id", StringComparison.Ordinal)
            || p.Key.EndsWith("_kind", StringComparison.Ordinal)
            || p.Key.EndsWith("_at", StringComparison.Ordinal)
            || p.Key == "at"
        );
        return new JsonObject(kept.Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
    }

    private sealed record Table(
        string Schema,
        string TableName,
        ImmutableArray<string> AboutMe,
        ImmutableArray<string> ByMe
    )
    {
        /// <summary>Who acted stands with the details of a log entry, and what was done in the entry: a row says both.</summary>
        private bool IsLog => (Schema, TableName) == ("record", "entry_detail");

        public string Name => IsLog ? "record.entry" : $"{Schema}.{TableName}";

        public string Source =>
            IsLog
                ? "(select * from record.entry join record.entry_detail using (sequence))"
                : $"\"{Schema}\".\"{TableName}\"";
    }
}
