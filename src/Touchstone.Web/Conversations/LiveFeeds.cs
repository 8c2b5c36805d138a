using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Touchstone.Core.Conversations.Votes;

namespace Touchstone.Web.Conversations;

/// <summary>
/// What everybody who looks on is sent: twice a second one event for each conversation that changed, written once and sent to
/// all. A feed runs as long as somebody looks on.
/// </summary>
public sealed class LiveFeeds(LiveConversations live, IHostApplicationLifetime application)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    /// <summary>After so many quiet turns a comment is sent, so that proxies keep the connection and broken ones are noticed.</summary>
    private const int QuietTurns = 30;

    /// <summary>More changes than this in half a second are not listed one by one.</summary>
    private const int MostTallies = 200;

    private static readonly byte[] StillHere = ": still here\n\n"u8.ToArray();
    private readonly ConcurrentDictionary<Guid, Feed> feeds = new();

    /// <summary>The event that says how things stand; null when there is no such public conversation.</summary>
    public async Task<byte[]?> Now(Guid conversation, CancellationToken cancel) =>
        await live.Find(conversation, cancel) is { IsPublic: true } it ? Event(it, []) : null;

    /// <summary>Begins to look on. Dispose of it to stop.</summary>
    internal Onlooker LookOn(Guid conversation)
    {
        while (true)
        {
            var feed = feeds.GetOrAdd(conversation, _ => new Feed());
            lock (feed)
            {
                if (feed.IsOver)
                {
                    continue;
                }
                if (feed.Onlookers++ == 0)
                {
                    _ = Task.Run(() => Run(conversation, feed));
                }
                return new Onlooker(feed);
            }
        }
    }

    private async Task Run(Guid conversation, Feed feed)
    {
        var quiet = 0;
        while (!Ends(conversation, feed))
        {
            await Task.Delay(Pace, CancellationToken.None);
            var it = await Current(conversation);
            var changed = it?.TakeChanges() ?? [];
            if (changed.Count > 0)
            {
                quiet = 0;
                feed.Send(Event(it!, changed));
            }
            else if (++quiet == QuietTurns)
            {
                quiet = 0;
                feed.Send(StillHere);
            }
        }
    }

    private bool Ends(Guid conversation, Feed feed)
    {
        lock (feed)
        {
            if (feed.Onlookers > 0 && !application.ApplicationStopping.IsCancellationRequested)
            {
                return false;
            }
            feed.IsOver = true;
            feeds.TryRemove(KeyValuePair.Create(conversation, feed));
            return true;
        }
    }

    /// <summary>Null while the database is away; onlookers wait.</summary>
    private async Task<LiveConversation?> Current(Guid conversation)
    {
        try
        {
            using var patience = new CancellationTokenSource(Pace);
            return await live.Find(conversation, patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or Npgsql.NpgsqlException)
        {
            return null;
        }
    }

    private static byte[] Event(LiveConversation it, IReadOnlyCollection<long> changed)
    {
        var tallies = it.Tallies(changed.Take(MostTallies));
        var data = JsonSerializer.Serialize(
            new
            {
                voters = it.Voters,
                votes = it.VotesThatCount,
                tallies = tallies.ToDictionary(
                    t => t.Key,
                    t => new[] { t.Value.Agree, t.Value.Disagree, t.Value.Pass }
                ),
            }
        );
        return Encoding.UTF8.GetBytes($"data: {data}\n\n");
    }

    /// <summary>One conversation's events, each with the next to wait for, so that a slow onlooker misses none.</summary>
    internal sealed class Feed
    {
        private Turn latest = new();

        public int Onlookers { get; set; }
        public bool IsOver { get; set; }
        public Turn Latest => Volatile.Read(ref latest);

        public void Send(byte[] written)
        {
            var next = new Turn();
            var before = Interlocked.Exchange(ref latest, next);
            before.Happened.TrySetResult((written, next));
        }
    }

    internal sealed class Turn
    {
        public TaskCompletionSource<(byte[] Event, Turn Next)> Happened { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    internal sealed class Onlooker(Feed feed) : IDisposable
    {
        private Turn waitingFor = feed.Latest;

        public async Task<byte[]> Next(CancellationToken cancel)
        {
            var (written, next) = await waitingFor.Happened.Task.WaitAsync(cancel);
            waitingFor = next;
            return written;
        }

        public void Dispose()
        {
            lock (feed)
            {
                feed.Onlookers--;
            }
        }
    }
}
