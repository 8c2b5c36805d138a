using System.Text.Json;
using Npgsql;

namespace Touchstone.Core.Platform.Jobs;

/// <summary>A job while a node holds its lease.</summary>
public sealed class LeasedJob
{
    private readonly NpgsqlDataSource database;

    internal LeasedJob(NpgsqlDataSource database, Guid id, string kind, string payload, int attempt)
    {
        this.database = database;
        Id = id;
        Kind = kind;
        Payload = payload;
        Attempt = attempt;
    }

    public Guid Id { get; }
    public string Kind { get; }
    public string Payload { get; }
    public int Attempt { get; }

    public T Read<T>() => JsonSerializer.Deserialize<T>(Payload)!;

    /// <summary>Says how far the work is, keeps the lease alive, and tells whether somebody asked to cancel.</summary>
    /// <returns>False when the job was cancelled: stop at the next safe point.</returns>
    public async Task<bool> Report(int percent, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            update platform.job set progress = $2, leased_until = now() + $3 where id = $1
            returning cancelled_at is null
            """
        );
        command.Parameters.AddWithValue(Id);
        command.Parameters.AddWithValue(Math.Clamp(percent, 0, 100));
        command.Parameters.AddWithValue(JobWorker.Lease);
        return await command.ExecuteScalarAsync(cancel) is true;
    }
}
