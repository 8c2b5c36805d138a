using System.Collections.Concurrent;
using System.Diagnostics;

namespace Touchstone.Conversations.Bench;

/// <summary>People who join at the same moment and then vote without a pause, each with the statement of the last answer.</summary>
internal static class Voters
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task<VotingRun> VoteAsync(Stage stage, int people, TimeSpan time)
    {
        var everybody = Enumerable
            .Range(0, people)
            .Select(_ => new Person(stage.Address, stage.Conversation))
            .ToArray();
        var joined = await Task.WhenAll(everybody.Select(JoinedAsync));
        var inside = everybody.Where((_, i) => joined[i]).ToArray();
        await Task.WhenAll(inside.Select((p, i) => VoteUntilAsync(p, i, WarmUp, new(), new())));
        var (took, failed) = (new ConcurrentBag<double>(), new ConcurrentBag<bool>());
        var (before, watch) = (stage.Used, Stopwatch.StartNew());
        await Task.WhenAll(inside.Select((p, i) => VoteUntilAsync(p, i, time, took, failed)));
        var (used, elapsed) = (stage.Used - before, watch.Elapsed);
        foreach (var person in everybody)
        {
            person.Dispose();
        }
        return new VotingRun(
            inside.Length,
            took.Count / elapsed.TotalSeconds,
            [.. took.Order()],
            used.TotalMilliseconds / Math.Max(1, took.Count),
            failed.Count,
            people - inside.Length
        );
    }

    private static async Task<bool> JoinedAsync(Person person)
    {
        try
        {
            return await person.JoinAsync();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static async Task VoteUntilAsync(
        Person person,
        int number,
        TimeSpan time,
        ConcurrentBag<double> took,
        ConcurrentBag<bool> failed
    )
    {
        var whole = Stopwatch.StartNew();
        for (var turn = number; whole.Elapsed < time; turn++)
        {
            var one = Stopwatch.GetTimestamp();
            if (await person.VoteAsync((turn % 3) - 1))
            {
                took.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
            }
            else
            {
                failed.Add(true);
            }
        }
    }
}
