using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Touchstone.Core.Access.SigningIn;

/// <summary>
/// Counts attempts to prove something, for what is tried and where it is tried from: a stranger who guesses makes only
/// their own address wait, the owner signs in from theirs. Each attempt is counted before it is judged, in a
/// transaction of its own, so that neither a refusal nor many attempts at the same moment lose one.
/// </summary>
public sealed class Attempts(NpgsqlDataSource database, AccessSettings settings, TimeProvider clock)
{
    /// <summary>Notes one attempt. False when the address has to wait: then nothing is judged.</summary>
    public async Task<bool> MayTry(string what, string origin, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            insert into access.attempt_tally as t (what, origin, attempts, last_at) values ($1, $2, 1, $3)
            on conflict (what, origin) do update set
                attempts = case when t.wait_until > $3 then t.attempts
                                when t.wait_until is not null or t.last_at < $3 - $4 then 1
                                else t.attempts + 1 end,
                wait_until = case when t.wait_until > $3 then t.wait_until
                                  when t.wait_until is null and t.last_at >= $3 - $4 and t.attempts >= $5 then $3 + $4
                                  end,
                last_at = case when t.wait_until > $3 then t.last_at else $3 end
            returning wait_until is null
            """
        );
        command.Parameters.AddWithValue(Key(what));
        command.Parameters.AddWithValue(origin);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(settings.Wait);
        command.Parameters.AddWithValue(settings.AttemptsBeforeWait);
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>The attempt was right: what went wrong before it no longer counts.</summary>
    public async Task Forget(string what, string origin, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "delete from access.attempt_tally where what = $1 and origin = $2"
        );
        command.Parameters.AddWithValue(Key(what));
        command.Parameters.AddWithValue(origin);
        await command.ExecuteNonQueryAsync(cancel);
    }

    // A hash, because what people type as their address may be somebody's, or a password in the wrong field.
    private static byte[] Key(string what) => SHA256.HashData(Encoding.UTF8.GetBytes(what));
}
