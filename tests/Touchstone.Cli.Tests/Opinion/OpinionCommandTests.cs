using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Touchstone.Cli.Tests.Opinion;

public sealed class OpinionCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opinion-");
    private readonly Terminal terminal = new();

    [Theory]
    [InlineData("stable")]
    [InlineData("classic")]
    public async Task An_analysis_is_what_its_schema_says(string mode)
    {
        var (votes, comments, segments) = Conversation();
        var json = In("out.json");

        var code = await terminal.Run([
            "opinion",
            "analyse",
            votes,
            "--comments",
            comments,
            "--segments",
            segments,
            "--mode",
            mode,
            "--json",
            json,
        ]);

        code.ShouldBe(0, terminal.Error);
        using var analysis = Read(json);
        (await Faults(analysis.RootElement)).ShouldBeEmpty();
        var root = analysis.RootElement;
        root.GetProperty("k").GetInt32().ShouldBe(2);
        root.GetProperty("groups").EnumerateObject().Select(g => g.Value.GetInt32()).Distinct().Count().ShouldBe(2);
        root.GetProperty("statements").GetProperty("3").GetProperty("rejected").GetBoolean().ShouldBeTrue();
        terminal.Output.ShouldContain("60 people, 20 statements");
        terminal.Output.ShouldContain("More supervision");
        terminal.Error.ShouldContain("finding groups");
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_file()
    {
        var (votes, _, _) = Conversation();

        await terminal.Run("opinion", "analyse", votes, "--seed", "5", "--json", In("a.json"));
        await terminal.Run("opinion", "analyse", votes, "--seed", "5", "--json", In("b.json"));

        File.ReadAllText(In("b.json")).ShouldBe(File.ReadAllText(In("a.json")));
    }

    [Fact]
    public async Task Published_groups_are_taken_as_they_are()
    {
        var (votes, _, _) = Conversation();
        var groups = In("groups.csv");
        File.WriteAllText(groups, "participant,group-id\n1,4\n2,4\n3,9\n");

        await terminal.Run("opinion", "analyse", votes, "--groups", groups, "--json", In("out.json"));

        using var analysis = Read(In("out.json"));
        (await Faults(analysis.RootElement)).ShouldBeEmpty();
        analysis
            .RootElement.GetProperty("groups")
            .EnumerateObject()
            .ToDictionary(g => g.Name, g => g.Value.GetInt32())
            .OrderBy(g => g.Key)
            .ShouldBe([new("1", 4), new("2", 4), new("3", 9)]);
        analysis.RootElement.GetProperty("repness").EnumerateObject().Select(g => g.Name).ShouldBe(["4", "9"]);
    }

    [Fact]
    public async Task A_broken_file_is_named_with_its_row()
    {
        var votes = In("broken.csv");
        File.WriteAllText(votes, "voter-id,comment-id,vote\n1,1,1\n1,2,7\n");

        (await terminal.Run("opinion", "analyse", votes)).ShouldBe(2);

        terminal.Error.ShouldContain("broken.csv: row 3: the vote is \"7\"");
        terminal.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_not_there_and_a_wrong_number_of_groups_are_refused()
    {
        (await terminal.Run("opinion", "analyse", In("nowhere.csv"))).ShouldBe(2);
        (await terminal.Run("opinion", "analyse", Conversation().Votes, "--k", "9")).ShouldBe(2);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static JsonDocument Read(string path) => JsonDocument.Parse(File.ReadAllText(path));

    private static async Task<List<string>> Faults(JsonElement analysis)
    {
        var printed = new Terminal();
        await printed.Run("opinion", "schema");
        using var schema = JsonDocument.Parse(printed.Output);
        return new SchemaCheck(schema.RootElement).Faults(analysis);
    }

    /// <summary>Two camps of thirty that answer twenty statements in opposite ways.</summary>
    private (string Votes, string Comments, string Segments) Conversation()
    {
        var random = new Random(1);
        var rows = new StringBuilder("timestamp,comment-id,voter-id,vote\n");
        var segments = new StringBuilder("participant,profession\n");
        for (var person = 1; person <= 60; person++)
        {
            segments.Append(CultureInfo.InvariantCulture, $"{person},{(person <= 40 ? "nurse" : "midwife")}\n");
            for (var statement = 0; statement < 20; statement++)
            {
                var vote =
                    random.NextDouble() < 0.1 ? 0
                    : (person + statement) % 2 == 0 == random.NextDouble() < 0.9 ? 1
                    : -1;
                rows.Append(
                    CultureInfo.InvariantCulture,
                    $"{1_700_000_000_123 + (random.Next(1_000_000) * 997L)},{statement},{person},{vote}\n"
                );
            }
        }

        var comments = new StringBuilder("comment-id,moderated,is-meta,comment-body\n");
        for (var statement = 0; statement < 20; statement++)
        {
            comments.Append(
                CultureInfo.InvariantCulture,
                $"{statement},{(statement == 3 ? -1 : 1)},false,\"More supervision, {statement}\"\n"
            );
        }

        File.WriteAllText(In("votes.csv"), rows.ToString());
        File.WriteAllText(In("comments.csv"), comments.ToString());
        File.WriteAllText(In("segments.csv"), segments.ToString());
        return (In("votes.csv"), In("comments.csv"), In("segments.csv"));
    }
}
