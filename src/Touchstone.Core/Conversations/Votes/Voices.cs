using System.Buffers.Binary;
using System.Collections.Concurrent;
using Npgsql;
using Touchstone.Core.Platform;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>Which participant a voice is. Looked up once a node; what is not found is not remembered.</summary>
public sealed class Voices : IProcessSingleton
{
    private const int Many = 200_000;
    private readonly NpgsqlDataSource database;
    private readonly ConcurrentDictionary<UInt128, (Guid Conversation, long Participant)> known = new();

    public Voices(NpgsqlDataSource database, LiveConversations live)
    {
        this.database = database;
        live.VoicesChanged += (_, _) => known.Clear();
    }

    /// <summary>The participant whose voice it is in this conversation; null for nobody's.</summary>
    public async ValueTask<long?> Find(Guid conversation, Voice voice, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(voice);
        var key = BinaryPrimitives.ReadUInt128BigEndian(voice.Hash);
        if (known.TryGetValue(key, out var found))
        {
            return found.Conversation == conversation ? found.Participant : null;
        }
        await using var command = database.CreateCommand(
            "select number from conversations.participant where voice = $1 and conversation_id = $2"
        );
        command.Parameters.AddWithValue(voice.Hash);
        command.Parameters.AddWithValue(conversation);
        if (await command.ExecuteScalarAsync(cancel) is not long participant)
        {
            return null;
        }
        if (known.Count >= Many)
        {
            known.Clear();
        }
        known[key] = (conversation, participant);
        return participant;
    }
}
