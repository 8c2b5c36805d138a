using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Touchstone.Web.Tests.Look;

public sealed class FieldsKeepWhatWasTypedTests(LookSiteFixture fixture) : IClassFixture<LookSiteFixture>
{
    private readonly HttpClient client = fixture.Site.Client;

    private async Task<IHtmlDocument> Sent(params (string Name, string Value)[] answers)
    {
        var page = await client.Open("/look");
        var response = await client.Send(page, "/look", answers);
        return await response.Document();
    }

    [Fact]
    public async Task A_refused_form_shows_what_was_typed()
    {
        var page = await Sent(
            ("Title", "Care of <older> people"),
            ("Reasons", "\nBecause they wait."),
            ("Sector", "Community"),
            ("Route", "prior"),
            ("Pillars", "clinical"),
            ("Pillars", "research"),
            ("Closes.day", "31"),
            ("Closes.month", "feb"),
            ("Closes.year", "2026")
        );

        Value(page, "#Title").ShouldBe("Care of <older> people");
        page.QuerySelector("#Reasons")!.TextContent.ShouldBe("\nBecause they wait.");
        ((IHtmlSelectElement)page.QuerySelector("#Sector")!).Value.ShouldBe("Community");
        page.QuerySelectorAll("input[name=Route]:checked").Select(Value).ShouldBe(["prior"]);
        page.QuerySelectorAll("input[name=Pillars]:checked").Select(Value).ShouldBe(["clinical", "research"]);
        Value(page, "#Closes-day").ShouldBe("31");
        Value(page, "#Closes-month").ShouldBe("feb");
        Value(page, "#Closes-year").ShouldBe("2026");
    }

    [Fact]
    public async Task A_password_is_never_written_back()
    {
        var page = await Sent(("Password", "a long secret phrase"));

        page.DocumentElement.OuterHtml.ShouldNotContain("a long secret phrase");
    }

    [Fact]
    public async Task Each_error_stands_at_its_field_and_in_the_summary_in_reading_order()
    {
        var page = await Sent();

        var summary = page.QuerySelectorAll(".nhsuk-error-summary__list a");
        summary
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["#Title", "#Reasons", "#Closes-day", "#Sector", "#Route", "#Pillars", "#Evidence", "#Password"]);
        page.QuerySelectorAll(".nhsuk-error-summary__list li")
            .Length.ShouldBe(summary.Length, "every error leads to its field");
        foreach (var link in summary)
        {
            var control = page.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull();
            var described =
                control.GetAttribute("aria-describedby")
                ?? control.Closest("fieldset")!.GetAttribute("aria-describedby");
            described.ShouldNotBeNull();
            var error = described
                .Split(' ')
                .Select(page.GetElementById)
                .Single(one => one!.ClassList.Contains("nhsuk-error-message"));
            error.Said().ShouldBe("Error: " + link.Said());
        }
        page.Title!.ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task A_page_without_errors_has_no_summary_and_no_mark_in_its_title()
    {
        var page = await client.Open("/look");

        page.QuerySelector(".nhsuk-error-summary").ShouldBeNull();
        page.Title!.ShouldBe("Every component – Touchstone");
        page.QuerySelectorAll(".nhsuk-form-group--error").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("31", "2", "2026", "Closing date must be a real date", "Closes-day")]
    [InlineData("29", "2", "2027", "Closing date must be a real date", "Closes-day")]
    [InlineData("3", "13", "2026", "Closing date must have a month from 1 to 12", "Closes-month")]
    [InlineData("3", "3", "26", "Closing date must have a year of four figures", "Closes-year")]
    [InlineData("", "3", "2026", "Closing date must include a day", "Closes-day")]
    [InlineData("", "", "2026", "Closing date must include a day and a month", "Closes-day Closes-month")]
    [InlineData("x", "3", "2026", "Closing date must be a real date", "Closes-day")]
    public async Task An_impossible_date_says_what_is_wrong_and_marks_the_part(
        string day,
        string month,
        string year,
        string message,
        string marked
    )
    {
        var page = await Sent(("Closes.day", day), ("Closes.month", month), ("Closes.year", year));

        page.GetElementById("Closes-error").Said().ShouldBe("Error: " + message);
        page.QuerySelectorAll(".nhsuk-date-input .nhsuk-input--error")
            .Select(part => part.Id)
            .ShouldBe(marked.Split(' '));
    }

    [Theory]
    [InlineData("29", "2", "2028")]
    [InlineData("01", "Sept", "2026")]
    [InlineData("7", "december", "2026")]
    public async Task A_real_date_is_taken_with_its_month_as_a_word_or_a_number(string day, string month, string year)
    {
        var page = await Sent(("Closes.day", day), ("Closes.month", month), ("Closes.year", year));

        page.GetElementById("Closes-error").ShouldBeNull();
    }

    [Fact]
    public async Task No_box_ticked_is_an_error_of_the_boxes()
    {
        var page = await Sent();

        page.GetElementById("Pillars-error").Said().ShouldBe("Error: Choose at least one pillar");
    }

    private static string? Value(IHtmlDocument page, string selector) => Value(page.QuerySelector(selector)!);

    private static string? Value(IElement element) => element.GetAttribute("value");
}
