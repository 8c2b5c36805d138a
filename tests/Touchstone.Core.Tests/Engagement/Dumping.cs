using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

internal static class Dumping
{
    /// <summary>Everything that a table of the area holds, as text.</summary>
    public static async Task<string> Dump(this TestDatabase database, string table)
    {
        await using var command = database.Owner.CreateCommand(
            $"select coalesce(string_agg(t::text, ' '), '') from engagement.{table} t"
        );
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
