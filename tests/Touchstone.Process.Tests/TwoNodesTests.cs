using Npgsql;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

public sealed class TwoNodesTests(PostgresCluster cluster)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_that_start_at_once_on_an_empty_database_share_one_key_and_act_as_one_site()
    {
        var connection = await cluster.EmptyAsync(Ct);
        await using var database = NpgsqlDataSource.Create(connection);
        var starting = new[] { 1, 2 }.Select(_ => SiteProcess.StartAsync(Ct, $"--database={connection}")).ToArray();
        var nodes = await Task.WhenAll(starting);
        try
        {
            (await WhatIsThere.CountAsync(database, "select count(*) from platform.data_protection_key", Ct)).ShouldBe(
                1
            );

            // A form opened at one node is accepted by the other.
            using var form = await RegistrationForm.OpenAsync(nodes[0].Address, Ct);
            (await form.SendAsync(nodes[1].Address, "one@example.org", Once(), Ct)).ShouldBeTrue(nodes[1].Said);

            // The same post at both nodes at once acts once, and both acknowledge it.
            for (var number = 0; number < 20; number++)
            {
                var once = Once();
                var email = $"both-{number}@example.org";
                var answers = await Task.WhenAll(nodes.Select(node => form.SendAsync(node.Address, email, once, Ct)));
                answers.ShouldAllBe(acknowledged => acknowledged);
            }

            var letters = await WhatIsThere.LettersAsync(database, Ct);
            letters.Count.ShouldBe(21);
            letters.Values.ShouldAllBe(count => count == 1);
            (await WhatIsThere.SoundLogAsync(database, Ct)).ShouldBeGreaterThanOrEqualTo(21);
        }
        finally
        {
            foreach (var node in nodes)
            {
                await node.DisposeAsync();
            }

            await cluster.DropAsync(connection, Ct);
        }
    }

    private static string Once() => Guid.CreateVersion7().ToString();
}
