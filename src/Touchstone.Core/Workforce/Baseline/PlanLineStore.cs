using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>Writes many lines of a plan at once, inside the transaction of the use case: all of them or none.</summary>
internal static class PlanLineStore
{
    public static async Task ReplaceLines(
        this TouchstoneDb db,
        Guid version,
        PlanColumns columns,
        IEnumerable<(int Line, string?[] Cells)> lines,
        CancellationToken cancel
    )
    {
        await db.Database.ExecuteSqlAsync($"delete from workforce.plan_line where version_id = {version}", cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy workforce.plan_line (version_id, line, cells) from stdin (format binary)",
            cancel
        );
        foreach (var (line, cells) in lines)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(version, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(line, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(PlanLines.Json(columns, cells), NpgsqlDbType.Jsonb, cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    /// <summary>Copies the lines of one version into another.</summary>
    public static Task<int> CopyLines(this TouchstoneDb db, Guid from, Guid to, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into workforce.plan_line (version_id, line, cells)
            select {to}, line, cells from workforce.plan_line where version_id = {from}
            """,
            cancel
        );
}
