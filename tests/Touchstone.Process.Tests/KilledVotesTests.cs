using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Platform;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

/// <summary>Two nodes take votes of many at once, and one of them is killed in the middle.</summary>
public sealed partial class KilledVotesTests(PostgresCluster cluster)
{
    private const int People = 10;
    private const int Statements = 30;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_answered_vote_is_lost_none_is_counted_twice_and_both_nodes_count_the_same()
    {
        var connection = await cluster.CloneAsync(Ct);
        var (home, statements) = await OpenedAsync(connection);
        await using var killed = await SiteProcess.StartAsync(Ct, Arguments(connection));
        await using var second = await SiteProcess.StartAsync(Ct, Arguments(connection));
        SiteProcess? again = null;
        var first = killed.Address;
        var voters = Enumerable.Range(0, People).Select(_ => new Visitor()).ToList();
        var answered = new ConcurrentDictionary<(int Person, long Statement), int>();
        try
        {
            await Task.WhenAll(voters.Select(v => JoinAsync(v, second.Address, home)));
            var voting = voters
                .Select(
                    (voter, person) =>
                        VoteAsync(voter, person, statements, home, () => [first, second.Address], answered)
                )
                .ToList();
            await UntilAsync(() => Task.FromResult(answered.Count > People * Statements / 3));
            await killed.KillAsync();
            again = await SiteProcess.StartAsync(Ct, Arguments(connection));
            first = again.Address;
            await Task.WhenAll(voting);

            answered.Count.ShouldBe(People * Statements);
            var due = statements.ToDictionary(
                s => s,
                s =>
                    string.Join(
                        ',',
                        new[] { 1, -1, 0 }.Select(vote => Enumerable.Range(0, People).Count(p => VoteOf(p, s) == vote))
                    )
            );
            foreach (var node in new[] { first, second.Address })
            {
                await UntilAsync(async () =>
                    (await CountedAsync(voters[0], node, home)).SequenceEqual(due.OrderBy(d => d.Key))
                );
            }
        }
        finally
        {
            voters.ForEach(v => v.Dispose());
            await (again?.DisposeAsync() ?? ValueTask.CompletedTask);
            await cluster.DropAsync(connection, Ct);
        }
    }

    private static string[] Arguments(string connection) =>
        [$"--database={connection}", "--Security:TakingPartPerMinute=1000000"];

    private static int VoteOf(int person, long statement) => (int)((person + statement) % 3) - 1;

    private static async Task<(string Home, List<long> Statements)> OpenedAsync(string connection)
    {
        await using var source = CoreServices.SiteSource(connection);
        await using var process = new TestProcess(
            source,
            services => services.AddDataProtection().UseEphemeralDataProtectionProvider()
        );
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var organiser = await process.Person("Organiser", Role.ProgrammeManager);
        var id = await process.Do(
            organiser,
            new PlanConversation(
                new ConversationText("A conversation", "To hear everybody", "Be kind"),
                new LocalMoment(process.Today.AddDays(-1), "8:00"),
                new LocalMoment(process.Today.AddDays(7), "17:00"),
                30
            )
        );
        var challenge = await process.Do(
            organiser,
            new AddChallenge(id, new ChallengeText("Time", "What helps?"), false)
        );
        var lines = string.Join('\n', Enumerable.Range(1, Statements).Select(n => $"Statement number {n}"));
        await process.Do(organiser, new SeedStatements(id, challenge, lines));
        await process.Do(organiser, new PublishConversation(id));
        await using var command = source.CreateCommand("select number from conversations.statement order by number");
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var numbers = new List<long>();
        while (await reader.ReadAsync(Ct))
        {
            numbers.Add(reader.GetInt64(0));
        }
        return ($"/conversations/{id}", numbers);
    }

    private static async Task JoinAsync(Visitor voter, Uri site, string home)
    {
        var form = await voter.OpenAsync(site, $"{home}/join", Ct);
        var led = await voter.SendAsync(
            site,
            form,
            Ct,
            ("Profession", "nurse"),
            ("Level", "advanced"),
            ("Region", "london"),
            ("Sector", "nhs-acute"),
            ("Setting", "hospital-ward")
        );
        led.ShouldBe($"{home}/vote");
    }

    /// <summary>Votes on every statement, at one node after the other; what was not answered is sent again.</summary>
    private static async Task VoteAsync(
        Visitor voter,
        int person,
        List<long> statements,
        string home,
        Func<Uri[]> nodes,
        ConcurrentDictionary<(int, long), int> answered
    )
    {
        var turn = person;
        foreach (var statement in statements)
        {
            while (!await TryVoteAsync(voter, nodes()[turn++ % 2], home, statement, VoteOf(person, statement)))
            {
                await Task.Delay(Breath, Ct);
            }
            answered[(person, statement)] = VoteOf(person, statement);
        }
    }

    private static async Task<bool> TryVoteAsync(Visitor voter, Uri node, string home, long statement, int vote)
    {
        try
        {
            return await voter.PostJsonAsync(node, $"{home}/votes", new { statement, vote }, Ct) == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>What a node shows somebody who voted on everything: agree, disagree, passed.</summary>
    private static async Task<IEnumerable<KeyValuePair<long, string>>> CountedAsync(
        Visitor voter,
        Uri node,
        string home
    )
    {
        var page = await voter.ReadAsync(node, $"{home}/statements", Ct);
        return Tally()
            .Matches(page)
            .Select(m =>
                KeyValuePair.Create(
                    long.Parse(m.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture),
                    $"{m.Groups["agree"]},{m.Groups["disagree"]},{m.Groups["pass"]}"
                )
            )
            .OrderBy(t => t.Key)
            .ToList();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        // Not about speed: only so that a count that never comes right ends the test.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        end.CancelAfter(Patience);
        while (!await holds())
        {
            await Task.Delay(Breath, end.Token);
        }
    }

    [GeneratedRegex(
        "data-tally=\"(?<number>[0-9]+)\">(?<agree>[0-9]+) of [0-9]+ agree, (?<disagree>[0-9]+) disagree, (?<pass>[0-9]+) passed",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Tally();
}
