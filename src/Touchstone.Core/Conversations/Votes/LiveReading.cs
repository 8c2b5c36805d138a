using System.Collections.Immutable;
using System.Data;
using System.Text.Json;
using Npgsql;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;
using Touchstone.Core.Reference;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Votes;

/// <summary>Reads a conversation into memory. Hand-written SQL: it may be millions of votes.</summary>
internal sealed class LiveReading(NpgsqlDataSource database, OneWayLink link, ReferenceData reference)
{
    private const string Statements =
        "select number, challenge_id, text, state, origin, lives_on_as from conversations.statement";

    /// <summary>The conversation as it stands at one instant; null when there is none.</summary>
    public async Task<LiveConversation?> Read(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var instant = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        if (await Head(connection, id, cancel) is not { } head)
        {
            return null;
        }
        var statements = await StatementsOf(connection, id, null, cancel);
        var participants = await Participants(connection, id, cancel);
        var people = await Answers(connection, id, participants, cancel);
        var votes = await Votes(connection, id, cancel);
        return new LiveConversation(id, head, statements, Parts(), people, votes);
    }

    public async Task<LiveHead?> Head(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await Head(connection, id, cancel);
    }

    public async Task<LiveStatement?> Statement(Guid id, long number, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await StatementsOf(connection, id, number, cancel)).FirstOrDefault();
    }

    /// <summary>What some participants answered; null where that is erased.</summary>
    public async Task<IReadOnlyList<(long Participant, GatewayAnswers? Answers)>> AnswersOf(
        Guid id,
        IReadOnlyCollection<long> participants,
        CancellationToken cancel
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var found = (await Answers(connection, id, participants, cancel)).ToDictionary(
            p => p.Participant,
            p => p.Answers
        );
        return [.. participants.Select(p => (p, found.GetValueOrDefault(p)))];
    }

    public static async Task<List<CommittedVote>> VotesOf(
        NpgsqlDataSource database,
        long writer,
        long after,
        int limit,
        CancellationToken cancel
    )
    {
        await using var command = database.CreateCommand(
            """
            select seq, writer, conversation_id, participant, statement, vote from conversations.vote
            where seq > $2 and writer = $1 order by seq limit $3
            """
        );
        command.Parameters.AddWithValue(writer);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(limit);
        return await VotesFrom(command, cancel);
    }

    private IEnumerable<ImmutableArray<string>> Parts() =>
        GatewaySegments.Codes.Select(s => GatewaySegments.PartsOf(reference, s).Select(p => p.Code).ToImmutableArray());

    private static async Task<LiveHead?> Head(NpgsqlConnection connection, Guid id, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select published_at is not null, opens_at, closes_at from conversations.conversation where id = $1",
            connection
        );
        command.Parameters.AddWithValue(id);
        bool isPublic;
        DateTimeOffset opens;
        DateTimeOffset closes;
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            if (!await reader.ReadAsync(cancel))
            {
                return null;
            }
            isPublic = reader.GetBoolean(0);
            opens = reader.GetFieldValue<DateTimeOffset>(1);
            closes = reader.GetFieldValue<DateTimeOffset>(2);
        }
        await using var challenges = new NpgsqlCommand(
            "select id, title from conversations.challenge where conversation_id = $1",
            connection
        );
        challenges.Parameters.AddWithValue(id);
        var titles = new Dictionary<Guid, string>();
        await using (var reader = await challenges.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
            {
                titles[reader.GetGuid(0)] = reader.GetString(1);
            }
        }
        return new LiveHead(isPublic ? opens : null, closes, titles, await TextsOf(connection, id, cancel));
    }

    private static async Task<RecordTexts> TextsOf(NpgsqlConnection connection, Guid id, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select variant, texts from platform.variant_texts where subject_kind = $1 and subject_id = $2",
            connection
        );
        command.Parameters.AddWithValue(RecordKinds.Conversation.Code);
        command.Parameters.AddWithValue(id);
        var variants = new Dictionary<Variant, IReadOnlyDictionary<string, VariantText>>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            variants[Enum.Parse<Variant>(reader.GetString(0))] = JsonSerializer.Deserialize<
                Dictionary<string, VariantText>
            >(reader.GetString(1), JsonSerializerOptions.Web)!;
        }
        return new RecordTexts(variants);
    }

    private static async Task<List<LiveStatement>> StatementsOf(
        NpgsqlConnection connection,
        Guid id,
        long? number,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(
            number is null
                ? $"{Statements} where conversation_id = $1 order by number"
                : $"{Statements} where conversation_id = $1 and number = $2",
            connection
        );
        command.Parameters.AddWithValue(id);
        if (number is { } one)
        {
            command.Parameters.AddWithValue(one);
        }
        var found = new List<LiveStatement>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new LiveStatement(
                    reader.GetInt64(0),
                    reader.GetGuid(1),
                    reader.GetString(2),
                    Enum.Parse<ContributionState>(reader.GetString(3)),
                    Enum.Parse<StatementOrigin>(reader.GetString(4)),
                    await reader.IsDBNullAsync(5, cancel) ? null : reader.GetInt64(5)
                )
            );
        }
        return found;
    }

    private static async Task<List<long>> Participants(NpgsqlConnection connection, Guid id, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select number from conversations.participant where conversation_id = $1",
            connection
        );
        command.Parameters.AddWithValue(id);
        var found = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(reader.GetInt64(0));
        }
        return found;
    }

    private async Task<List<(long Participant, GatewayAnswers Answers)>> Answers(
        NpgsqlConnection connection,
        Guid id,
        IReadOnlyCollection<long> participants,
        CancellationToken cancel
    )
    {
        if (participants.Count == 0)
        {
            return [];
        }
        var whose = new Dictionary<string, long>(participants.Count);
        var pseudonyms = new List<byte[]>(participants.Count);
        foreach (var participant in participants)
        {
            var pseudonym = await link.PseudonymOf(id, participant, cancel);
            whose[Convert.ToHexString(pseudonym)] = participant;
            pseudonyms.Add(pseudonym);
        }
        await using var command = new NpgsqlCommand(
            """
            select pseudonym, profession, level, region, sector, setting from gateway.entry
            where conversation_id = $1 and pseudonym = any($2)
            """,
            connection
        );
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(pseudonyms.ToArray());
        var found = new List<(long, GatewayAnswers)>(participants.Count);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                (
                    whose[Convert.ToHexString(reader.GetFieldValue<byte[]>(0))],
                    new GatewayAnswers(
                        reader.GetString(1),
                        reader.GetString(2),
                        reader.GetString(3),
                        reader.GetString(4),
                        reader.GetString(5)
                    )
                )
            );
        }
        return found;
    }

    private static async Task<List<CommittedVote>> Votes(NpgsqlConnection connection, Guid id, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            select seq, writer, conversation_id, participant, statement, vote from conversations.vote
            where conversation_id = $1 order by seq
            """,
            connection
        );
        command.Parameters.AddWithValue(id);
        return await VotesFrom(command, cancel);
    }

    private static async Task<List<CommittedVote>> VotesFrom(NpgsqlCommand command, CancellationToken cancel)
    {
        var found = new List<CommittedVote>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(
                new CommittedVote(
                    reader.GetInt64(0),
                    reader.GetInt64(1),
                    reader.GetGuid(2),
                    reader.GetInt64(3),
                    reader.GetInt64(4),
                    (Vote)reader.GetInt16(5)
                )
            );
        }
        return found;
    }
}
