using Touchstone.Themes.Suggestion;
using Touchstone.Themes.Tests.Discovery;

namespace Touchstone.Themes.Tests.Suggestion;

public sealed class SuggestionTests
{
    private static readonly string[] Names =
    [
        "parking",
        "waiting",
        "supervision",
        "medicines",
        "research",
        "leadership",
    ];

    [Fact]
    public void Codes_are_learnt_from_people_with_the_words_that_speak_for_them()
    {
        var (coded, held, matters) = Split(200, 100);

        var suggestions = CodeSuggestions.For(coded, held, new(), TestContext.Current.CancellationToken).Value;

        var right = suggestions.Where((s, i) => s[0].Code == Names[matters[i]]).Count();
        right.ShouldBeGreaterThan(95);
        suggestions.ShouldAllBe(s => s.Count > 0 && s.All(x => x.Score >= 0 && x.Score <= 1));
        suggestions.ShouldAllBe(s => s.Select(x => x.Score).SequenceEqual(s.Select(x => x.Score).OrderDescending()));
        var pharmacist = Enumerable.Range(0, 100).First(i => held[i].Contains("pharmacist", StringComparison.Ordinal));
        suggestions[pharmacist][0].Words.ShouldContain("pharmacist");
        suggestions[pharmacist]
            .SelectMany(s => s.Words)
            .ShouldAllBe(w => held[pharmacist].ToLowerInvariant().Contains(w, StringComparison.Ordinal));
    }

    [Fact]
    public void A_response_may_get_several_codes()
    {
        var (coded, held, matters) = Split(300, 60);
        CodedText[] twice =
        [
            .. Enumerable
                .Range(0, 150)
                .Select(i => new CodedText(
                    coded[i].Text + " " + coded[i + 150].Text,
                    [.. coded[i].Codes.Union(coded[i + 150].Codes)]
                )),
        ];

        var suggestions = CodeSuggestions
            .For(
                [.. coded, .. twice],
                [.. Enumerable.Range(0, 30).Select(i => held[i] + " " + held[i + 30])],
                new(),
                TestContext.Current.CancellationToken
            )
            .Value;

        var found = Enumerable
            .Range(0, 30)
            .Average(i =>
                SuggestionCheck.F1Of(
                    [.. new[] { Names[matters[i]], Names[matters[i + 30]] }.Distinct()],
                    [.. suggestions[i].Select(s => s.Code)]
                )
            );
        found.ShouldBeGreaterThan(0.85);
    }

    [Fact]
    public void The_same_seed_gives_the_same_suggestions_whatever_the_number_of_threads()
    {
        var (coded, held, _) = Split(80, 30);

        var one = CodeSuggestions.For(coded, held, new(), TestContext.Current.CancellationToken).Value;
        var two = CodeSuggestions.For(coded, held, new() { Threads = 3 }, TestContext.Current.CancellationToken).Value;

        two.Select(s => s.Select(x => (x.Code, x.Score)).ToList())
            .ShouldBe(one.Select(s => s.Select(x => (x.Code, x.Score)).ToList()));
    }

    [Fact]
    public void Agreement_with_people_is_measured_on_responses_held_back()
    {
        var (coded, _, _) = Split(150, 1);
        var random = new Random(2);
        CodedText[] noise = [.. coded.Select(c => c with { Codes = [Names[random.Next(6)]] })];

        var sure = SuggestionCheck.Of(coded, new()).Value;
        var guess = SuggestionCheck.Of(noise, new()).Value;

        sure.F1.ShouldBeGreaterThan(0.9);
        sure.Lower.ShouldBeLessThanOrEqualTo(sure.F1);
        sure.Upper.ShouldBeGreaterThanOrEqualTo(sure.F1);
        sure.Codes.Sum(c => c.Given).ShouldBe(150);
        sure.Codes.ShouldAllBe(c => c.Kappa > 0.8);
        guess.F1.ShouldBeLessThan(0.45);
        SuggestionCheck
            .Of([new("a", ["x"]), new("b", ["x"]), new("c", ["x"]), new("d", ["x"]), new("e", ["x"])], new())
            .Value.Codes.Single()
            .Kappa.ShouldBeNull();
    }

    [Fact]
    public void Nothing_to_learn_from_is_told_and_odd_responses_are_taken()
    {
        CodeSuggestions
            .For([], ["a"], new(), TestContext.Current.CancellationToken)
            .Refusal.Code.ShouldBe("suggestion.too-few");
        CodeSuggestions
            .For([new("a", []), new("b", [])], ["a"], new(), TestContext.Current.CancellationToken)
            .IsSuccess.ShouldBeFalse();
        CodeSuggestions
            .For([new("a", ["x"]), new("b", [])], ["a"], new() { Threshold = 1 }, TestContext.Current.CancellationToken)
            .Refusal.Code.ShouldBe("suggestion.threshold");

        var odd = CodeSuggestions
            .For(
                [new("parking", ["x"]), new("", ["y"]), new("الموقف", [])],
                ["", "👍", "\uD800", new string('x', 100_000)],
                new(),
                TestContext.Current.CancellationToken
            )
            .Value;

        odd.Count.ShouldBe(4);
        odd.ShouldAllBe(s => s.Count >= 1);
    }

    private static (CodedText[] Coded, string[] Held, int[] Matters) Split(int coded, int held)
    {
        var (responses, matters) = Planted.Make(coded + held, 4);
        return (
            [.. responses.Take(coded).Select((r, i) => new CodedText(r.Text, [Names[matters[i]]]))],
            [.. responses.Skip(coded).Select(r => r.Text)],
            matters[coded..]
        );
    }
}
