using Npgsql;

namespace Touchstone.Core.Access.Sessions;

/// <summary>
/// Looks at each request whether its session still stands. One row by its key: ending a session, closing an account or
/// changing a password takes effect at the very next request, on every node.
/// </summary>
public sealed class LiveSessions(NpgsqlDataSource database, AccessSettings settings, TimeProvider clock)
{
    // Writing at every request would make reading a page a write.
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>Null when the session was ended, has run out, or its account was closed.</summary>
    public async Task<LiveSession?> Find(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            """
            select s.account_id, s.second_factor, a.display_name, s.seen_at
            from access.session s join access.account a on a.id = s.account_id
            where s.id = $1 and s.ended_at is null and a.closed_at is null and s.seen_at > $2 and s.started_at > $3
            """
        );
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(now - settings.SessionIdle);
        command.Parameters.AddWithValue(now - settings.SessionLongest);
        LiveSession live;
        DateTimeOffset seen;
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            if (!await reader.ReadAsync(cancel))
            {
                return null;
            }
            live = new LiveSession(id, reader.GetGuid(0), reader.GetString(2), reader.GetBoolean(1));
            seen = reader.GetFieldValue<DateTimeOffset>(3);
        }
        if (now - seen >= Grain)
        {
            await Note(id, now, cancel);
        }
        return live;
    }

    private async Task Note(Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "update access.session set seen_at = $2 where id = $1 and seen_at < $2 and ended_at is null"
        );
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(now);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
