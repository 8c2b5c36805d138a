using Touchstone.Themes.Discovery;
using Touchstone.Themes.Text;

namespace Touchstone.Themes.Tests.Discovery;

public sealed class ThemeDiscoveryTests
{
    private static StartingList Find(IReadOnlyList<Response> responses, DiscoveryOptions options) =>
        ThemeDiscovery.Find(responses, options, TestContext.Current.CancellationToken);

    [Fact]
    public void Planted_matters_are_found()
    {
        var (responses, matters) = Planted.Make(600);

        var list = Find(responses, new() { Themes = 6 });

        AdjustedRand.Of([.. list.ThemeOf], matters).ShouldBeGreaterThan(0.9);
        list.Tongue.ShouldBe(Tongue.English);
        list.Themes.Sum(t => t.Size).ShouldBe(600);
        list.Themes.Select(t => t.Size).ShouldBeInOrder(SortDirection.Descending);
        list.Themes.SelectMany(t => t.Terms).ShouldContain("pharmacist");
        list.Themes.ShouldAllBe(t => t.Positions.Agree + t.Positions.Disagree + t.Positions.Unclear == t.Size);
    }

    [Fact]
    public void Quotes_are_the_respondents_own_words_in_place()
    {
        var (responses, _) = Planted.Make(200);
        responses = [.. responses.Select(r => r with { Text = "👍 " + r.Text + "  " })];
        var texts = responses.ToDictionary(r => r.Id, r => r.Text);

        var list = Find(responses, new() { Themes = 6 });

        foreach (var theme in list.Themes)
        {
            theme.Quotes.Count.ShouldBe(3);
            theme.Quotes.Select(q => q.ResponseId).Distinct().Count().ShouldBe(3);
            theme.Quotes.ShouldAllBe(q => CodePoints.Slice(texts[q.ResponseId], q.Start, q.End) == q.Text);
        }
    }

    [Fact]
    public void The_spread_over_an_attribute_counts_each_response_once()
    {
        var (responses, _) = Planted.Make(300);
        responses =
        [
            .. responses.Select(
                (r, i) => r with { Attributes = new Dictionary<string, string> { ["trust"] = i % 2 == 0 ? "A" : "B" } }
            ),
        ];
        var list = Find(responses, new() { Themes = 4 });

        var spread = list.SpreadOver(responses, "trust");

        spread.Values.ShouldBe(["A", "B"]);
        spread.Responses.ShouldBe([150, 150]);
        spread.Totals.ShouldBe(list.Themes.Select(t => (int?)t.Size));
    }

    [Fact]
    public void The_same_seed_gives_the_same_list_whatever_the_number_of_threads()
    {
        var (responses, _) = Planted.Make(400);

        var one = Find(responses, new() { Themes = 8, Seed = 5 });
        var other = Find(
            responses,
            new()
            {
                Themes = 8,
                Seed = 5,
                Threads = 3,
            }
        );

        other.ThemeOf.ShouldBe(one.ThemeOf);
        other.Sureness.ShouldBe(one.Sureness);
        other.Themes.Select(t => t.Label).ShouldBe(one.Themes.Select(t => t.Label));
    }

    [Fact]
    public void One_more_response_moves_next_to_nothing()
    {
        var (responses, _) = Planted.Make(400);
        var before = Find(responses.Take(399).ToList(), new() { Themes = 7 });

        var after = Find(responses, new() { Previous = before.PlacesOf([.. responses.Take(399)]) });

        Enumerable.Range(0, 399).Count(i => after.ThemeOf[i] != before.ThemeOf[i]).ShouldBeLessThanOrEqualTo(19);
        after.ThemeOf[399].ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void A_number_of_themes_is_suggested_with_its_stability()
    {
        var (responses, matters) = Planted.Make(500);

        var list = Find(responses, new());

        list.Trials.Count.ShouldBeGreaterThan(5);
        list.Trials.ShouldAllBe(t => t.Stability <= 1);
        list.Trials.ShouldAllBe(t => t.Effective <= t.Themes + 1e-9);
        list.Themes.Count.ShouldBeLessThanOrEqualTo(list.Trials.Max(t => t.Themes));
        var inMainMatter = Enumerable
            .Range(0, 500)
            .GroupBy(i => list.ThemeOf[i])
            .Sum(theme => theme.CountBy(i => matters[i]).Max(m => m.Value));
        inMainMatter.ShouldBeGreaterThan(450);
    }

    [Fact]
    public void One_matter_cut_in_two_is_reported_as_alike()
    {
        var (responses, matters) = Planted.Make(900);
        var cut = responses.Select((r, i) => (r.Id, Theme: matters[i] == 0 && i % 2 == 0 ? 6 : matters[i]));

        var list = Find(responses, new() { Previous = cut.ToDictionary(c => c.Id, c => c.Theme) });

        var pair = list.Alike.ShouldHaveSingleItem();
        (pair.First, pair.Second).ShouldBe((0, 6));
        pair.Similarity.ShouldBeInRange(0.9, 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(30)]
    public void Few_responses_are_no_error(int count)
    {
        var (responses, _) = Planted.Make(count);

        var list = Find(responses, new() { Themes = 8 });

        list.ThemeOf.Count.ShouldBe(count);
        list.Themes.Sum(t => t.Size).ShouldBe(list.ThemeOf.Count(t => t >= 0));
    }

    [Fact]
    public void Empty_short_long_broken_and_right_to_left_responses_are_taken_as_they_are()
    {
        var (some, _) = Planted.Make(60);
        List<Response> responses =
        [
            .. some,
            new("empty", ""),
            new("space", " \n\t"),
            new("emoji", "👍👍👍"),
            new("word", "parking"),
            new("number", "10/10"),
            new("arabic", "الموقف بعيد جدا عن المستشفى"),
            new("hebrew", "החניה רחוקה מדי"),
            new("broken", "parking \uD800 spaces"),
            new("long", string.Concat(Enumerable.Repeat("the parking permit and the car park ", 2_800))),
            new("run", new string('x', 100_000)),
        ];

        var list = Find(responses, new() { Themes = 6 });

        list.ThemeOf[60].ShouldBe(-1);
        list.ThemeOf[61].ShouldBe(-1);
        list.ThemeOf[62].ShouldBe(-1);
        list.ThemeOf[63].ShouldBeGreaterThanOrEqualTo(0);
        list.ThemeOf[68].ShouldBe(list.ThemeOf[63]);
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        var (responses, _) = Planted.Make(20);

        Should.Throw<ArgumentException>(() => Find(responses, new() { Themes = 71 }));
        Should.Throw<ArgumentException>(() => Find(responses, new() { Themes = 1 }));
        Should.Throw<ArgumentException>(() => Find([.. responses, responses[0]], new()));
    }
}
