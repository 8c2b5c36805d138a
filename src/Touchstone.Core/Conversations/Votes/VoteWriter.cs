using System.Security.Cryptography;
using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;
using Touchstone.Core.Platform;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>
/// Writes votes in groups: one channel, one writer, and a batch is whatever came while the last one was being committed. Under
/// load a commit is shared by many; without load a vote waits for nobody. One statement writes the batch and tells the other
/// nodes, so it is there as a whole or not at all.
/// </summary>
public sealed class VoteWriter(NpgsqlDataSource database, LiveConversations live) : IProcessSingleton, IAsyncDisposable
{
    /// <summary>More than wait here cannot be answered in good time: the next is sent away with a word on when to come back.</summary>
    internal const int Room = 4_096;

    private const int LargestBatch = 1_000;

    private const string Write = """
        with put as (
            insert into conversations.vote (writer, conversation_id, participant, statement, vote)
            select $1, c, p, s, v from unnest($2, $3, $4, $5) as given (c, p, s, v)
            returning seq
        )
        select array_agg(seq order by seq), pg_notify('conversation_votes', $1 || ':' || min(seq) || ':' || max(seq)) from put
        """;

    private readonly Channel<PendingVote> waiting = Channel.CreateBounded<PendingVote>(
        new BoundedChannelOptions(Room) { SingleReader = true }
    );

    private readonly Lock starting = new();
    private Task? writing;

    /// <summary>Which run of which node wrote a vote.</summary>
    internal long Id { get; } = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;

    /// <summary>False when there is no room.</summary>
    internal bool TryTake(PendingVote vote)
    {
        if (writing is null)
        {
            lock (starting)
            {
                writing ??= Task.Run(WriteAll);
            }
        }
        return waiting.Writer.TryWrite(vote);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (writing is { } all)
        {
            await all;
        }
    }

    private async Task WriteAll()
    {
        var batch = new List<PendingVote>(LargestBatch);
        while (await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && waiting.Reader.TryRead(out var vote))
            {
                batch.Add(vote);
            }
            await WriteOrFail(batch);
        }
    }

    private async Task WriteOrFail(List<PendingVote> batch)
    {
        try
        {
            await live.Apply(await Commit(batch), CancellationToken.None);
            batch.ForEach(vote => vote.Done());
        }
        catch (PostgresException e) when (batch.Count > 1 && e.SqlState.StartsWith("23", StringComparison.Ordinal))
        {
            // One of them names what is not there any more; the others must not suffer for it.
            foreach (var vote in batch)
            {
                await WriteOrFail([vote]);
            }
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException or InvalidOperationException)
        {
            batch.ForEach(vote => vote.Failed(e));
        }
    }

    private async Task<List<CommittedVote>> Commit(List<PendingVote> batch)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(Write, connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = Id });
        command.Parameters.Add(Array(NpgsqlDbType.Uuid, batch.ConvertAll(v => v.Conversation).ToArray()));
        command.Parameters.Add(Array(NpgsqlDbType.Bigint, batch.ConvertAll(v => v.Participant).ToArray()));
        command.Parameters.Add(Array(NpgsqlDbType.Bigint, batch.ConvertAll(v => v.Statement).ToArray()));
        command.Parameters.Add(Array(NpgsqlDbType.Smallint, batch.ConvertAll(v => (short)v.Vote).ToArray()));
        // Persistent for the physical connection: parsed and planned once.
        await command.PrepareAsync();
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var seqs = reader.GetFieldValue<long[]>(0);
        // The row comes before the commit. What is behind it says that the commit stands, or why it does not.
        await reader.NextResultAsync();
        return
        [
            .. batch.Select(
                (v, i) => new CommittedVote(seqs[i], Id, v.Conversation, v.Participant, v.Statement, v.Vote)
            ),
        ];
    }

    private static NpgsqlParameter Array(NpgsqlDbType of, object values) =>
        new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | of };
}
