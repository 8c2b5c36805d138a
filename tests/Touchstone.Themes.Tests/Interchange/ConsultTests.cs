using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Touchstone.Themes.Discovery;
using Touchstone.Themes.Interchange.Consult;

namespace Touchstone.Themes.Tests.Interchange;

public sealed class ConsultTests
{
    private static readonly ConsultInterchange Made = new()
    {
        Date = "2026-03-02",
        Respondents = [new(1, [new("Profession", "physio & OT"), new("Lives in:", "Wales")]), new(2, [])],
        Questions =
        [
            new ConsultQuestion
            {
                Folder = "question_part_1",
                Number = 1,
                Text = "What should change — “anything”?",
                Responses = [new(1, "More supervision 👍\nplease"), new(2, "")],
                Themes = [new("A", "Supervision", "More of it."), new("B", "Other", "")],
                Mappings = [new(1, ["A", "B"], ["POSITIVE", "NEGATIVE"]), new(2, [], null)],
                Positions = [(1, Position.Agree), (2, Position.Unclear)],
                Details = [(1, true), (2, false)],
            },
            new ConsultQuestion
            {
                Folder = "question_part_2",
                Number = 2,
                Text = "Else?",
                Responses = [new(1, "No")],
            },
        ],
    };

    [Fact]
    public void What_is_written_is_read_again_equal_and_written_again_the_same()
    {
        var files = ConsultFiles.Write(Made);

        var read = ConsultFiles.Read(files.ToDictionary()).Value;

        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(Made));
        read.Questions[0].Positions.ShouldBe(Made.Questions[0].Positions);
        read.Questions[0].Details.ShouldBe(Made.Questions[0].Details);
        ConsultFiles
            .Write(read)
            .Select(f => (f.Key, Encoding.UTF8.GetString(f.Value)))
            .ShouldBe(files.Select(f => (f.Key, Encoding.UTF8.GetString(f.Value))));
        files
            .Keys.Select(k => k.Split('/')[^1])
            .Distinct()
            .Order()
            .ShouldBe([
                "detail_detection.jsonl",
                "mapping.jsonl",
                "question.json",
                "respondents.jsonl",
                "responses.jsonl",
                "sentiment.jsonl",
                "themes.json",
            ]);
        Encoding
            .UTF8.GetString(files["inputs/question_part_1/responses.jsonl"])
            .ShouldStartWith("""{"response_id":1,"response":"More supervision""");
    }

    [Theory]
    [InlineData(
        "inputs/question_part_1/responses.jsonl",
        "{\"response_id\": 1, \"response\": \"a\"}\n{\"response\": 2}",
        "inputs/question_part_1/responses.jsonl, line 2: \"response_id\" is missing"
    )]
    [InlineData(
        "outputs/mapping/2026-03-02/question_part_1/mapping.jsonl",
        "{\"response_id\": 1, \"labels\": [\"Z\"]}",
        "line 1: there is no theme \"Z\""
    )]
    [InlineData(
        "outputs/mapping/2026-03-02/question_part_1/mapping.jsonl",
        "{\"response_id\": 1, \"labels\": [\"A\"], \"stances\": []}",
        "line 1: there are not as many stances"
    )]
    [InlineData(
        "outputs/mapping/2026-03-02/question_part_1/sentiment.jsonl",
        "{\"response_id\": 1, \"position\": \"MAYBE\"}",
        "\"MAYBE\" is no position"
    )]
    [InlineData("inputs/question_part_2/question.json", "{", "this is no sound JSON")]
    public void What_is_wrong_is_told_with_file_and_line(string file, string content, string message)
    {
        var files = ConsultFiles.Write(Made).ToDictionary();
        files[file] = Encoding.UTF8.GetBytes(content);

        ConsultFiles.Read(files).Refusal.Message.ShouldContain(message);
    }

    [Fact]
    public void Damaged_files_are_read_or_refused_and_never_throw()
    {
        var files = ConsultFiles.Write(Made);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400),
            Prop.ForAll(
                Gen.Choose(0, files.Count - 1)
                    .Zip(Gen.Choose(0, 400))
                    .Zip(Gen.Elements<byte>(0, 34, 44, 92, 117, 123, 255))
                    .ToArbitrary(),
                damage =>
                {
                    var broken = files.ToDictionary(f => f.Key, f => f.Value.ToArray());
                    var bytes = broken.Values.ElementAt(damage.Item1.Item1);
                    bytes[damage.Item1.Item2 % bytes.Length] = damage.Item2;
                    ConsultFiles.Read(broken).TryGet(out _, out var refusal);
                    (refusal is null || refusal.Message.Length > 0).ShouldBeTrue();
                }
            )
        );
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Letters_do_not_run_out(int number, string id) => ConsultTheme.IdOf(number).ShouldBe(id);
}
