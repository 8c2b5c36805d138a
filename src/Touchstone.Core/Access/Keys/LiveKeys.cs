using Npgsql;

namespace Touchstone.Core.Access.Keys;

/// <summary>A key that stands at this moment, and whose it is.</summary>
public sealed record LiveKey(Guid Id, Guid AccountId, string Name, KeyScope Scope, bool SecondFactor);

/// <summary>Looks at each request of a program whether its key still stands: ending one takes effect at the next, on every node.</summary>
public sealed class LiveKeys(NpgsqlDataSource database, TimeProvider clock)
{
    // Writing at every request would make reading a table a write.
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>Null when there is no such key, it was ended or has expired, or its maker's account was closed.</summary>
    public async Task<LiveKey?> Find(string secret, CancellationToken cancel)
    {
        if (ApiKey.HashOf(secret) is not { } hash)
        {
            return null;
        }
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            """
            select k.id, k.account_id, k.name, k.scope, k.second_factor, k.used_at
            from access.api_key k join access.account a on a.id = k.account_id
            where k.hash = $1 and k.ended_at is null and k.expires_at > $2 and a.closed_at is null
            """
        );
        command.Parameters.AddWithValue(hash);
        command.Parameters.AddWithValue(now);
        LiveKey live;
        DateTimeOffset? used;
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            if (!await reader.ReadAsync(cancel))
            {
                return null;
            }
            live = new LiveKey(
                reader.GetGuid(0),
                reader.GetGuid(1),
                reader.GetString(2),
                Enum.Parse<KeyScope>(reader.GetString(3)),
                reader.GetBoolean(4)
            );
            used = await reader.IsDBNullAsync(5, cancel) ? null : reader.GetFieldValue<DateTimeOffset>(5);
        }
        if (used is null || now - used >= Grain)
        {
            await Note(live.Id, now, cancel);
        }
        return live;
    }

    private async Task Note(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "update access.api_key set used_at = $2 where id = $1 and (used_at is null or used_at < $2)"
        );
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(now);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
