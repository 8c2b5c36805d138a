using Npgsql;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Cli.Doctor;

/// <summary>Looks at the database, where one can be reached.</summary>
internal static class DatabaseExamination
{
    private const string About = "Database";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>The findings, and what time the database thinks it is.</returns>
    public static async Task<(Finding Finding, DateTimeOffset? Clock)> ExamineAsync(
        Installation installation,
        CancellationToken cancel
    )
    {
        var connection =
            installation.Database ?? EmbeddedPostgres.RunningIn(Path.Combine(installation.Data, "postgres"));
        if (connection is null)
        {
            return (Finding.Good(About, "It starts with the site; none is running now."), null);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            await using var database = NpgsqlDataSource.Create(connection);
            await using var ask = database.CreateCommand("select now()");
            var clock = new DateTimeOffset((DateTime)(await ask.ExecuteScalarAsync(limit.Token))!);
            var pending = await Migrator.PendingAsync(database, limit.Token);
            return (
                pending.Count == 0
                    ? Finding.Good(About, "It answers and has every migration.")
                    : Finding.Note(
                        About,
                        $"It answers and lacks {string.Join(", ", pending)}; the next start applies what is missing."
                    ),
                clock
            );
        }
        catch (Exception e) when (e is NpgsqlException or ArgumentException or OperationCanceledException)
        {
            return (Finding.Bad(About, $"It does not answer: {e.InnerException?.Message ?? e.Message}"), null);
        }
    }
}
