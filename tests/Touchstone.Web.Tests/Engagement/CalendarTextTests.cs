using System.Text;
using System.Text.Json.Nodes;
using Touchstone.Core.Platform.Calendar;

namespace Touchstone.Web.Tests.Engagement;

/// <summary>Calendars are read by a program that nobody on this project wrote.</summary>
public sealed class CalendarTextTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly CalendarEntry Entry = new(
        "booking-1@centre.example",
        3,
        CalendarMethod.Request,
        "What, the draft; says: \u201cpelvic health\u201d \u2014 caf\u00e9 \ud83d\ude80, and a title long enough to be folded in the middle of it",
        "First line\nSecond; line, with a back\\slash\r\nThird",
        "Room 1, Leeds",
        new DateTimeOffset(2027, 3, 28, 0, 30, 0, TimeSpan.Zero),
        new DateTimeOffset(2027, 3, 28, 2, 0, 0, TimeSpan.FromHours(1)),
        new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero)
    );

    [Theory]
    [InlineData(CalendarMethod.Request, "CONFIRMED")]
    [InlineData(CalendarMethod.Cancel, "CANCELLED")]
    public async Task Another_program_reads_what_was_written(CalendarMethod method, string status)
    {
        var text = CalendarText.Of(
            Entry with
            {
                Method = method,
            },
            "no-reply@centre.example",
            "The \"Centre\"\nfor practice",
            "ada@people.example"
        );

        var read = await ReadByPeer(text);
        ((string?)read["method"]).ShouldBe(method.ToString().ToUpperInvariant());
        var one = read["events"]![0]!;
        ((string?)one["uid"]).ShouldBe(Entry.Uid);
        ((int)one["sequence"]!).ShouldBe(3);
        ((string?)one["title"]).ShouldBe(Entry.Title);
        ((string?)one["description"]).ShouldBe("First line\nSecond; line, with a back\\slash\nThird");
        ((string?)one["place"]).ShouldBe(Entry.Place);
        ((string?)one["starts"]).ShouldBe("2027-03-28T00:30:00.000Z");
        ((string?)one["ends"]).ShouldBe("2027-03-28T01:00:00.000Z");
        ((string?)one["status"]).ShouldBe(status);
        ((string?)one["organiser"]).ShouldBe("The 'Centre' for practice");
        ((string?)one["attendee"]).ShouldBe("mailto:ada@people.example");
    }

    [Fact]
    public void No_line_is_longer_than_calendars_must_read_and_no_character_is_cut()
    {
        var text = CalendarText.Of([Entry], "no-reply@centre.example", "Centre");

        text.ShouldEndWith("END:VCALENDAR\r\n");
        foreach (var line in text.Split("\r\n"))
        {
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75, line);
            line.ShouldNotContain("\ufffd");
        }
        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("caf\u00e9 \ud83d\ude80");
    }

    private static async Task<JsonNode> ReadByPeer(string calendar) =>
        JsonNode.Parse(await NodePeer.Ask("calendar.mjs", calendar, Cancel))!;
}
