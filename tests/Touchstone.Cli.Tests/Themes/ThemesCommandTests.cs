using System.Text;
using System.Text.Json;

namespace Touchstone.Cli.Tests.Themes;

public sealed class ThemesCommandTests : IDisposable
{
    private static readonly string[] Matters =
    [
        "parking spaces permit",
        "waiting appointment letter",
        "prescribing dose pharmacist",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("themes-");
    private readonly Terminal terminal = new();

    [Fact]
    public async Task Discover_writes_a_theme_for_each_response_and_the_same_again()
    {
        var responses = Responses(90);
        string[] command = ["themes", "discover", responses, "--id", "id", "--text", "text", "--themes", "3"];

        (await terminal.Run([.. command, "--out", In("a.csv"), "--json", In("a.json")])).ShouldBe(0, terminal.Error);
        terminal.Output.ShouldStartWith("A starting list for people");
        (await terminal.Run([.. command, "--out", In("b.csv")])).ShouldBe(0, terminal.Error);

        var lines = await File.ReadAllLinesAsync(In("a.csv"), TestContext.Current.CancellationToken);
        lines[0].ShouldBe("id,theme");
        lines.Length.ShouldBe(91);
        (await File.ReadAllLinesAsync(In("b.csv"), TestContext.Current.CancellationToken)).ShouldBe(lines);
        using var json = Read("a.json");
        json.RootElement.GetProperty("themes").GetArrayLength().ShouldBe(3);
        json.RootElement.GetProperty("themes")[0].GetProperty("quotes").GetArrayLength().ShouldBe(3);
        json.RootElement.GetProperty("spread")
            .GetProperty("labels")
            .GetProperty("parking")
            .GetProperty("responses")
            .GetInt32()
            .ShouldBe(30);
        (await terminal.Run([.. command, "--previous", In("a.csv"), "--out", In("c.csv")])).ShouldBe(0, terminal.Error);
    }

    [Theory]
    [InlineData("id,text\nR1,a\nR1,b\n", "line 3: the identifier R1 is also on line 2.")]
    [InlineData("id,words\nR1,a\n", "there is no column \"text\"; the columns are id, words.")]
    [InlineData("id,text\nR1,\"a\n", "line 2: a quotation mark is opened here")]
    [InlineData("", "The file is empty")]
    public async Task What_is_wrong_with_a_file_is_told_with_its_row(string file, string message)
    {
        var responses = Write("bad.csv", file);

        var code = await terminal.Run(
            "themes",
            "discover",
            responses,
            "--id",
            "id",
            "--text",
            "text",
            "--out",
            In("o.csv")
        );

        code.ShouldBe(2);
        terminal.Error.ShouldContain(message);
        File.Exists(In("o.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task Suggest_gives_labels_with_scores_and_words_and_measures_itself()
    {
        var train = Responses(60);
        var predict = Write("new.csv", "id,text\nN1,no parking permit\nN2,the pharmacist changed the dose\n");

        var code = await terminal.Run(
            "themes",
            "suggest",
            "--train",
            train,
            "--predict",
            predict,
            "--out",
            In("s.csv"),
            "--json",
            In("s.json"),
            "--check"
        );

        code.ShouldBe(0, terminal.Error);
        (await File.ReadAllTextAsync(In("s.csv"), TestContext.Current.CancellationToken)).ShouldBe(
            "id,labels\r\nN1,parking\r\nN2,prescribing\r\n"
        );
        using var json = Read("s.json");
        json.RootElement.GetProperty("N1")[0]
            .GetProperty("words")
            .EnumerateArray()
            .Select(w => w.GetString())
            .ShouldContain("parking");
        terminal.Output.ShouldContain("held back: F1 1.000");
    }

    [Fact]
    public async Task A_cross_tab_hides_small_counts_and_those_that_would_tell_them()
    {
        var rows = new StringBuilder("id,codes,trust\n");
        var n = 0;
        foreach (
            var (codes, trust, times) in new[]
            {
                ("a", "X", 20),
                ("a", "Y", 3),
                ("a", "Z", 9),
                ("b", "X", 7),
                ("b|a", "Y", 8),
            }
        )
        {
            for (var i = 0; i < times; i++)
            {
                rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{++n},{codes},{trust}\n");
            }
        }

        var code = await terminal.Run(
            "themes",
            "crosstab",
            Write("c.csv", rows.ToString()),
            "--codes",
            "codes",
            "--by",
            "trust",
            "--out",
            In("t.csv")
        );

        code.ShouldBe(0, terminal.Error);
        var table = await File.ReadAllLinesAsync(In("t.csv"), TestContext.Current.CancellationToken);
        table.ShouldBe(["trust,responses,a,b", "X,27,20,7", "Y,11,11,8", "Z,9,9,0", "(all),47,40,15"]);
        (
            await terminal.Run(
                "themes",
                "crosstab",
                In("c.csv"),
                "--codes",
                "codes",
                "--by",
                "trust",
                "--minimum-cell",
                "10",
                "--out",
                In("t.csv")
            )
        ).ShouldBe(0);
        (await File.ReadAllTextAsync(In("t.csv"), TestContext.Current.CancellationToken)).ShouldContain(
            "Z,hidden,hidden,"
        );
    }

    [Fact]
    public async Task A_project_goes_out_in_and_out_again()
    {
        var project = Write(
            "p.json",
            """
            { "name": "P", "coders": [{ "id": "01b26e5e-1645-55c1-a5dd-3f13fb460562", "name": "Ann" }],
              "codes": [{ "id": "44469aeb-5321-5b5a-8135-eee65cdba4e2", "name": "capability" }],
              "sources": [{ "id": "3299881e-e3d7-5a2c-9930-8113efe93d76", "name": "R1", "text": "👍 written" }],
              "codings": [{ "id": "22cc7d26-90b9-5c98-83f8-01d94482e888", "passage_id": "a72e33c2-539a-5278-9df9-8f3e152a1857",
                "source": "3299881e-e3d7-5a2c-9930-8113efe93d76", "start": 2, "end": 9, "code": "44469aeb-5321-5b5a-8135-eee65cdba4e2",
                "coder": "01b26e5e-1645-55c1-a5dd-3f13fb460562", "origin": "rule" }] }
            """
        );

        (await terminal.Run("themes", "qda", "export", project, "--out", In("p.qdpx"))).ShouldBe(0, terminal.Error);
        (await terminal.Run("themes", "qda", "validate", In("p.qdpx"))).ShouldBe(0, terminal.Output);
        (
            await terminal.Run(
                "themes",
                "qda",
                "import",
                In("p.qdpx"),
                "--out",
                In("q.json"),
                "--json",
                In("f.json"),
                "--codings",
                In("c.csv")
            )
        ).ShouldBe(0, terminal.Error);
        (await terminal.Run("themes", "qda", "export", In("q.json"), "--out", In("q.qdpx"))).ShouldBe(
            0,
            terminal.Error
        );

        (await File.ReadAllBytesAsync(In("q.qdpx"), TestContext.Current.CancellationToken)).ShouldBe(
            await File.ReadAllBytesAsync(In("p.qdpx"), TestContext.Current.CancellationToken)
        );
        using var facts = Read("f.json");
        var span = facts.RootElement.GetProperty("spans").EnumerateArray().Single();
        span.GetProperty("text").GetString().ShouldBe("written");
        span.GetProperty("origin").GetString().ShouldBe("rule");
        (await File.ReadAllTextAsync(In("c.csv"), TestContext.Current.CancellationToken)).ShouldContain(
            "R1,Ann,capability,2,9,written,rule"
        );
        (await terminal.Run("themes", "qda", "export", In("q.json"), "--out", In("q.zip"))).ShouldBe(2);
        Write("broken.qdpx", "no zip");
        (await terminal.Run("themes", "qda", "validate", In("broken.qdpx"))).ShouldBe(1);
        (await terminal.Run("themes", "qda", "import", In("broken.qdpx"))).ShouldBe(2);
        terminal.Error.ShouldContain("not a zip archive");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Responses(int count)
    {
        var random = new Random(1);
        var rows = new StringBuilder("id,text,labels\n");
        for (var i = 0; i < count; i++)
        {
            var words = Matters[i % 3].Split(' ');
            var said = string.Join(' ', words.OrderBy(_ => random.Next()).Take(2));
            rows.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"R{i},we had the {said} today,{words[0]}\n"
            );
        }

        return Write("responses.csv", rows.ToString());
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }

    private JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(In(name)));
}
