using Microsoft.AspNetCore.Http;
using Touchstone.Web.Look;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Tests.Look;

public sealed class WordsAndTimesTests
{
    [Theory]
    [InlineData("2026-11-21T15:05:00Z", "21 November 2026 at 3:05pm")]
    [InlineData("2026-07-01T11:00:00Z", "1 July 2026 at noon")]
    [InlineData("2026-06-30T23:00:00Z", "1 July 2026 at midnight")]
    [InlineData("2026-01-01T09:00:00Z", "1 January 2026 at 9am")]
    public void A_moment_is_said_in_the_time_of_the_United_Kingdom(string utc, string said) =>
        UkTime.Say(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(said);

    [Theory]
    [InlineData(0, "due today")]
    [InlineData(1, "due tomorrow")]
    [InlineData(3, "due in 3 days")]
    [InlineData(30, "due in 4 weeks")]
    [InlineData(90, "due in 3 months")]
    [InlineData(-1, "1 day overdue")]
    [InlineData(-9, "9 days overdue")]
    public void A_date_is_said_as_how_long_there_is(int days, string said)
    {
        var time = new UkTime(new StoppedClock());

        time.SayDue(time.Today.AddDays(days)).ShouldBe(said);
    }

    [Fact]
    public void Markdown_passes_no_HTML_and_no_address_that_runs()
    {
        var html = Prose.ToHtml(
            """
            # Scope

            <script>alert(1)</script> [bad](javascript:alert(1)) [worse](//elsewhere.example) ![spy](https://elsewhere.example/x.png)

            - [good](/contact)
            """,
            level: 3
        );

        html.ShouldContain("<h3");
        html.ShouldContain("<a href=\"/contact\"");
        html.ShouldContain("nhsuk-list--bullet");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("href=\"javascript");
        html.ShouldNotContain("href=\"//");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("@x", "'@x")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("plain", "plain")]
    public void A_cell_of_a_download_cannot_become_a_formula(string words, string cell) =>
        CsvDownload.Cell(words).ShouldBe(cell);

    [Theory]
    [InlineData(-5, "-5")]
    [InlineData(1.5, "1.5")]
    public void A_number_stays_a_number(double number, string cell) => CsvDownload.Cell(number).ShouldBe(cell);

    [Fact]
    public void A_list_changes_one_thing_of_its_address_and_keeps_the_rest()
    {
        var request = new DefaultHttpContext().Request;
        request.Path = "/proposals";
        request.QueryString = new QueryString("?q=care+home&sort=due&page=3&status=");

        Address.With(request, ("page", "4")).ShouldBe("/proposals?q=care%20home&sort=due&page=4");
        Address.With(request, ("sort", "-due"), ("page", null)).ShouldBe("/proposals?q=care%20home&sort=-due");
    }

    [Theory]
    [InlineData("?sort=-due", "due", true)]
    [InlineData("?sort=area", "area", false)]
    [InlineData("?sort=1;drop", "area", false)]
    [InlineData("", "area", false)]
    public void A_list_sorts_only_by_what_it_offers(string query, string by, bool descending)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);

        SortOrder.Of(request, "area", "due").ShouldBe(new SortOrder(by, descending));
    }

    [Theory]
    [InlineData("#123456", true)]
    [InlineData("#ffffff", false)]
    [InlineData("#f80", false)]
    [InlineData("red", false)]
    public void A_brand_colour_is_one_that_white_words_can_be_read_on(string colour, bool fine) =>
        new Brand { Colour = colour }
            .Faults()
            .Any()
            .ShouldBe(!fine);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
