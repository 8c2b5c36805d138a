using System.Text.Json;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Organising;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Opinion;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Conversations;

/// <summary>Nobody but the person themselves can tie what was said to who said it.</summary>
public sealed class BlindnessTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = Workshopped.Node(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Forty_secrets_are_found_nowhere_in_the_database_in_the_clear()
    {
        var it = await Workshopped.On(process);
        var statement = await it.Seed("Look everywhere");
        var secrets = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            var address = $"secret{Guid.CreateVersion7():n}@people.example";
            var voice = await it.Join(address);
            await it.Count(voice, statement, Vote.Agree);
            var idea = await it.Share(voice, $"Idea number {i} of somebody");
            await process.Do(
                it.Organiser,
                new WriteToAuthor(it.Id, ContributionKind.Idea, idea.Number, "Tell us more")
            );
            secrets.AddRange([address, voice.Secret]);
        }

        var everything = await Everything();

        secrets.Where(s => everything.Contains(s, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_column_of_what_was_said_stands_in_who_took_part()
    {
        var it = await Workshopped.On(process);
        var voice = await it.Join("robin@people.example");
        await it.Share(voice, "An idea");

        // Every value of a person's row in one store, but for the conversation, is in no row of the other.
        var said = await Values("conversations");
        var took = await Values("gateway");
        await using var db = process.Open();
        var conversations = db.Set<Conversation>().Select(c => c.Id).ToList().ConvertAll(id => id.ToString());
        // Codes of the reference lists stand in the figures of the workforce too.
        took.RemoveWhere(v => conversations.Contains(v) || v.Length < 30);

        took.ShouldNotBeEmpty();
        took.Where(said.Contains).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_organisers_are_given_names_a_participant()
    {
        var it = await Workshopped.On(process);
        for (var i = 0; i < 20; i++)
        {
            // The number that is looked for must be none of those that count something.
            await it.Join();
        }
        var voice = await it.Join("robin@people.example");
        var (first, second) = (await it.Share(voice, "The first idea"), await it.Share(voice, "The second idea"));
        await using var db = process.Open();
        var participant = db.Set<Statement>().Single(s => s.Number == first.Number).Author!.Value;
        object[] given =
        [
            await process.Do(it.Organiser, new GetQueue(it.Id, ContributionState.Shown)),
            await process.Do(it.Organiser, new GetContribution(it.Id, ContributionKind.Idea, first.Number)),
            await process.Do(it.Organiser, new GetContribution(it.Id, ContributionKind.Idea, second.Number)),
            await process.Do(it.Organiser, new GetConversation(it.Id)),
            await process.Do(it.Organiser, new GetDraft(it.Id)),
            await process.Do(it.Organiser, new GetStatement(it.Id, first.Number)),
            await process.Do(it.Organiser, new GetStatements(it.Id)),
            await process.Do(Actor.Anonymous, new GetModerationLog(it.Id)),
        ];

        foreach (var one in given)
        {
            var json = JsonDocument.Parse(JsonSerializer.Serialize(one, one.GetType()));
            Names(json.RootElement).ShouldNotContain("Author");
            Numbers(json.RootElement)
                .Where(n => n.Value == participant && n.Name is not "Number" and not "Statement")
                .ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_record_log_tells_that_people_take_part_and_not_who()
    {
        var it = await Workshopped.On(process);
        var voice = await it.Join("robin@people.example");
        await it.Share(voice, "Words of my own");

        await using var command = database.Owner.CreateCommand(
            "select d.content from record.entry e join record.entry_detail d using (sequence) where e.subject_id = $1"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = it.Id });
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var details = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            details.Add(reader.GetString(0));
        }
        details.Count.ShouldBeGreaterThan(3);
        details.ShouldAllBe(d =>
            !d.Contains("own", StringComparison.Ordinal)
            && !d.Contains("participant", StringComparison.OrdinalIgnoreCase)
            && !d.Contains("nurse", StringComparison.Ordinal)
            && !d.Contains("robin", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Names(JsonElement element) => Numbers(element).Select(n => n.Name);

    private static IEnumerable<(string Name, long? Value)> Numbers(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p =>
                    Numbers(p.Value)
                        .Append(
                            (
                                p.Name,
                                p.Value.ValueKind == JsonValueKind.Number && p.Value.TryGetInt64(out var n) ? n : null
                            )
                        )
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
            _ => [],
        };

    private async Task<string> Everything()
    {
        var all = new System.Text.StringBuilder();
        foreach (var table in await Tables("%"))
        {
            await using var command = database.Owner.CreateCommand($"select t::text from {table} t");
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
            {
                all.AppendLine(reader.GetString(0));
            }
        }
        return all.ToString();
    }

    private async Task<HashSet<string>> Values(string schema)
    {
        var found = new HashSet<string>();
        foreach (var table in await Tables(schema))
        {
            await using var command = database.Owner.CreateCommand(
                $"select v.value from {table} t, lateral jsonb_each_text(to_jsonb(t)) v where v.value is not null"
            );
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
            {
                found.Add(reader.GetString(0));
            }
        }
        return found;
    }

    private async Task<List<string>> Tables(string schema)
    {
        await using var command = database.Owner.CreateCommand(
            "select table_schema || '.\"' || table_name || '\"' from information_schema.tables where table_type = 'BASE TABLE' and table_schema like $1 and table_schema not in ('pg_catalog', 'information_schema')"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = schema });
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var found = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            found.Add(reader.GetString(0));
        }
        return found;
    }
}
