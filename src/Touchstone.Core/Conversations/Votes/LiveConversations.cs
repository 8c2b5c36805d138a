using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Platform;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>
/// The conversations that this node holds in memory, each read when it is first needed. What other nodes commit comes as
/// notifications that say how far a writer has got; the votes themselves are then read from there on. When the connection that
/// listens was lost, something may have been missed, and everything is read anew.
/// </summary>
public sealed partial class LiveConversations(
    NpgsqlDataSource database,
    OneWayLink link,
    ReferenceData reference,
    ILogger<LiveConversations> logger
) : IProcessSingleton, IAsyncDisposable
{
    /// <summary>How long news of other nodes is gathered before it is read: a twentieth of the second within which people see it.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan BeforeListeningAgain = TimeSpan.FromSeconds(1);
    private const int AtOnce = 10_000;

    private readonly ConcurrentDictionary<Guid, Lazy<Task<LiveConversation?>>> held = new();
    private readonly ConcurrentDictionary<long, (long Read, long Written)> writers = new();
    private readonly ConcurrentQueue<(Guid Conversation, string What)> changes = new();
    private readonly LiveReading reading = new(database, link, reference);
    private readonly CancellationTokenSource ending = new();
    private readonly SemaphoreSlim news = new(0, 1);
    private readonly Lock starting = new();
    private volatile TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? working;

    /// <summary>Raised when participants left, so that nobody goes on knowing their voices.</summary>
    internal event EventHandler? VoicesChanged;

    /// <summary>The writer of this node, whose votes need not be read.</summary>
    internal long OwnWriter { get; set; }

    /// <summary>The conversation as this node holds it; null when there is none.</summary>
    public async Task<LiveConversation?> Find(Guid id, CancellationToken cancel)
    {
        Begin();
        await listening.Task.WaitAsync(cancel);
        var reads = held.GetOrAdd(id, key => new Lazy<Task<LiveConversation?>>(() => reading.Read(key, ending.Token)));
        try
        {
            if (await reads.Value.WaitAsync(cancel) is { } found)
            {
                return found;
            }
        }
        catch (Exception) when (reads.Value.IsFaulted || reads.Value.IsCanceled)
        {
            held.TryRemove(KeyValuePair.Create(id, reads));
            throw;
        }
        held.TryRemove(KeyValuePair.Create(id, reads));
        return null;
    }

    /// <summary>A statement that this node does not know yet may be new on another: looks it up.</summary>
    internal async Task<LiveStatement?> Look(LiveConversation conversation, long statement, CancellationToken cancel)
    {
        if (await reading.Statement(conversation.Id, statement, cancel) is not { } found)
        {
            return null;
        }
        conversation.Renew(found);
        return found;
    }

    /// <summary>Puts people into their segments who are new to this node.</summary>
    internal async Task Place(LiveConversation conversation, IEnumerable<long> participants, CancellationToken cancel)
    {
        var unknown = participants.Distinct().Where(p => !conversation.Knows(p)).ToList();
        if (unknown.Count == 0)
        {
            return;
        }
        foreach (var (participant, answers) in await reading.AnswersOf(conversation.Id, unknown, cancel))
        {
            conversation.Place(participant, answers);
        }
    }

    /// <summary>Counts votes that are on disk. What this node does not hold it will read when it is needed.</summary>
    internal async Task Apply(IReadOnlyCollection<CommittedVote> votes, CancellationToken cancel)
    {
        foreach (var ofOne in votes.GroupBy(v => v.Conversation))
        {
            if (held.TryGetValue(ofOne.Key, out var reads) && await reads.Value.WaitAsync(cancel) is { } conversation)
            {
                await Place(conversation, ofOne.Select(v => v.Participant), cancel);
                conversation.Apply(ofOne);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        if (working is { } task)
        {
            await task;
        }
        ending.Dispose();
        news.Dispose();
    }

    private void Begin()
    {
        if (working is null)
        {
            lock (starting)
            {
                working ??= Task.WhenAll(Task.Run(ListenForEver), Task.Run(ReadForEver));
            }
        }
    }

    private async Task ListenForEver()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await Listen();
            }
            catch (Exception e)
                when (e is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                Lost(logger, e);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return;
            }
            listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            held.Clear();
            writers.Clear();
            try
            {
                await Task.Delay(BeforeListeningAgain, ending.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Listen()
    {
        await using var connection = await database.OpenConnectionAsync(ending.Token);
        connection.Notification += (_, message) => Hear(message.Channel, message.Payload);
        await using (
            var listen = new NpgsqlCommand("listen conversation_votes; listen conversation_changes", connection)
        )
        {
            await listen.ExecuteNonQueryAsync(ending.Token);
        }
        listening.TrySetResult();
        while (true)
        {
            await connection.WaitAsync(ending.Token);
        }
    }

    private void Hear(string channel, string payload)
    {
        var parts = payload.Split(':');
        if (channel == "conversation_votes")
        {
            var (writer, first, last) = (Number(parts[0]), Number(parts[1]), Number(parts[2]));
            if (writer == OwnWriter)
            {
                return;
            }
            writers.AddOrUpdate(writer, (first - 1, last), (_, known) => (known.Read, Math.Max(known.Written, last)));
        }
        else
        {
            changes.Enqueue((Guid.Parse(parts[0]), parts[1]));
        }
        if (news.CurrentCount == 0)
        {
            try
            {
                news.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else said so at the same moment.
            }
        }
    }

    private async Task ReadForEver()
    {
        while (true)
        {
            try
            {
                await news.WaitAsync(ending.Token);
                await ReadChanges();
                await ReadVotes();
                await Task.Delay(Gathering, ending.Token);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
                when (e is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                // Whatever was not read is read with everything else, anew.
                Lost(logger, e);
                held.Clear();
            }
        }
    }

    private async Task ReadChanges()
    {
        while (changes.TryDequeue(out var change))
        {
            if (change.What == ConversationChanges.Voices)
            {
                VoicesChanged?.Invoke(this, EventArgs.Empty);
                held.TryRemove(change.Conversation, out _);
            }
            else if (change.What == ConversationChanges.Everything)
            {
                held.TryRemove(change.Conversation, out _);
            }
            else if (
                held.TryGetValue(change.Conversation, out var reads)
                && await reads.Value.WaitAsync(ending.Token) is { } conversation
            )
            {
                await Renew(conversation, change.What);
            }
        }
    }

    private async Task Renew(LiveConversation conversation, string what)
    {
        if (what != ConversationChanges.Head)
        {
            await Look(conversation, Number(what), ending.Token);
        }
        else if (await reading.Head(conversation.Id, ending.Token) is { } head)
        {
            conversation.Renew(head);
        }
    }

    private async Task ReadVotes()
    {
        foreach (var (writer, (read, written)) in writers.Where(w => w.Value.Read < w.Value.Written).ToList())
        {
            var from = read;
            while (true)
            {
                var votes = await LiveReading.VotesOf(database, writer, from, AtOnce, ending.Token);
                await Apply(votes, ending.Token);
                from = votes.Count == 0 ? Math.Max(from, written) : votes[^1].Seq;
                if (votes.Count < AtOnce)
                {
                    break;
                }
            }
            writers.AddOrUpdate(writer, (from, from), (_, known) => (Math.Max(known.Read, from), known.Written));
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Warning, Message = "News of conversations was interrupted; they are read anew.")]
    private static partial void Lost(ILogger logger, Exception why);
}
