using Touchstone.Core.Access;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;
using Touchstone.Themes.Codebooks;
using Touchstone.Themes.Interchange.Qda;

namespace Touchstone.Core.Tests.Insight;

public sealed class CodingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_code_is_given_to_the_whole_to_places_or_to_words_as_they_stand()
    {
        var (lead, analysis) = await Opened();
        await process.Do(lead, new BringNotes(analysis, "Notes", null, "No 😟 time, no people. No time.", true));
        var text = (await process.Texts(lead, analysis)).Single();
        var code = await process.Code(lead, analysis, "Time");

        await process.Do(lead, new GiveCode(text.Id, code));
        await process.Do(lead, new GiveCode(text.Id, code, 3, 9));
        await process.Do(lead, new GiveCode(text.Id, code, Words: "no people."));
        var twice = await process.Refused<Refusal.Invalid, Guid>(lead, new GiveCode(text.Id, code, Words: "time"));
        var absent = await process.Refused<Refusal.Invalid, Guid>(lead, new GiveCode(text.Id, code, Words: "Time"));
        await process.Refused<Refusal.Invalid, Guid>(lead, new GiveCode(text.Id, code, 5, 500));
        await process.Refused<Refusal.Invalid, Guid>(lead, new GiveCode(text.Id, Guid.CreateVersion7()));

        twice.Faults.Single().Message.ShouldContain("twice");
        absent.Faults.Single().Message.ShouldContain("exactly");
        var codings = (await process.Open(lead, text)).Codings;
        codings
            .Select(c => (text.Slice(c.Coding.StartsAt, c.Coding.EndsAt), c.Coding.IsWhole))
            .ShouldBe([(text.Words, true), ("😟 time", false), ("no people.", false)], ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_code_on_the_same_words_is_one_coding_and_only_ones_own_is_taken_back()
    {
        var (lead, analysis) = await Opened();
        var other = await process.Person("Bo", Role.EngagementFacilitator);
        await process.Bring(lead, analysis, Analyses.Rows(1));
        var text = (await process.Texts(lead, analysis)).Single();
        var code = await process.Code(lead, analysis, "Time");

        var first = await process.Do(lead, new GiveCode(text.Id, code));
        (await process.Do(lead, new GiveCode(text.Id, code))).ShouldBe(first);
        var theirs = await process.Do(other, new GiveCode(text.Id, code));
        theirs.ShouldNotBe(first);
        await process.Refused<Refusal.NotFound, Nothing>(lead, new TakeCodeBack(text.Id, theirs));
        await process.Do(lead, new TakeCodeBack(text.Id, first));

        (await process.Open(lead, text)).Codings.Single().By.ShouldBe("Bo");
    }

    [Fact]
    public async Task A_suggestion_is_no_coding_until_somebody_accepts_it_and_then_it_says_where_it_came_from()
    {
        var (lead, analysis) = await Opened();
        await process.Bring(
            lead,
            analysis,
            Analyses.Rows(
                24,
                i =>
                    i % 2 == 0
                        ? $"Case {i}: my supervisor has no hours for supervision of learners"
                        : $"Case {i}: money and pay, funding for posts is never there"
            )
        );
        var supervision = await process.Code(lead, analysis, "Supervision");
        var money = await process.Code(lead, analysis, "Money");
        var texts = await process.Texts(lead, analysis);
        await process.Refused<Refusal.OutOfOrder, Nothing>(lead, new AskForSuggestions(analysis));
        for (var i = 0; i < 16; i++)
        {
            await process.CodeWhole(lead, texts[i], i % 2 == 0 ? supervision : money);
        }
        await process.Do(lead, new AskForSuggestions(analysis));
        await process.Do(Actor.System, new MakeSuggestions(analysis));

        var page = await process.Open(lead, texts[20]);
        page.Codings.ShouldBeEmpty();
        page.Suggestions[0].Code.ShouldBe("Supervision");
        page.Suggestions[0].Suggestion.Because.ShouldNotBeEmpty();
        var figures = (await process.Do(lead, new GetAnalysis(analysis))).Analysis.Suggestions!;
        (figures.LearntFrom, figures.SuggestedFor).ShouldBe((16, 8));
        figures.F1!.Value.ShouldBeInRange(0.8, 1);

        await process.Do(lead, new GiveCode(texts[20].Id, supervision, Suggested: true));
        await process.Do(lead, new GiveCode(texts[19].Id, supervision, Suggested: true));

        var after = await process.Open(lead, texts[20]);
        after.Suggestions.ShouldNotContain(s => s.Code == "Supervision");
        after.Codings.Single().Coding.Origin.ShouldBe(CodingOrigin.Learnt);
        // Nobody suggested it there, so nobody can accept it.
        (await process.Open(lead, texts[19]))
            .Codings.Single()
            .Coding.Origin.ShouldBe(CodingOrigin.Person);
    }

    [Fact]
    public async Task A_project_goes_out_whole_and_valid_with_places_coders_and_origins()
    {
        var (lead, analysis) = await Opened();
        await process.Do(
            lead,
            new BringNotes(analysis, "Notes", null, "No 😟 time.\n\nNo money, naïve as that is.", true)
        );
        var texts = await process.Texts(lead, analysis);
        var code = await process.Code(lead, analysis, "Time");
        await process.CodeWhole(lead, texts[0], code);
        await process.Do(lead, new GiveCode(texts[1].Id, code, 10, 15));
        await process.Do(lead, new WriteMemo(analysis, code, null, "Pay or hours? Ask."));

        var file = await process.Do(lead, new GetExchange(analysis, ExchangeForm.Project));

        QdaValidator.CheckProject(file.Content).ShouldBeEmpty();
        var back = QdaReader.ReadProject(file.Content).Value.Project;
        back.Codings.Select(c => back.Sources.Single(s => s.Id == c.Source).Words(c.Start, c.End))
            .ShouldBe(["No 😟 time.", "naïve"], ignoreOrder: true);
        back.Coders.Single().Name.ShouldBe("Ash");
        back.Memos.ShouldContain(m => m.Text == "Pay or hours? Ask.");
        var csv = System.Text.Encoding.UTF8.GetString(
            (await process.Do(lead, new GetExchange(analysis, ExchangeForm.Codings))).Content
        );
        csv.ShouldContain("naïve");
        (await process.Do(lead, new GetExchange(analysis, ExchangeForm.Consult))).Content.Length.ShouldBeGreaterThan(
            100
        );
    }

    [Theory]
    [InlineData(ConsensusRule.Anyone, 1, 3, true)]
    [InlineData(ConsensusRule.Majority, 1, 2, false)]
    [InlineData(ConsensusRule.Majority, 2, 3, true)]
    [InlineData(ConsensusRule.Everyone, 2, 3, false)]
    [InlineData(ConsensusRule.Everyone, 3, 3, true)]
    public void The_rule_says_when_a_code_counts(ConsensusRule rule, int gave, int coders, bool counts) =>
        SettledCodings.Counts(rule, gave, coders).ShouldBe(counts);

    private async Task<(Actor, Guid)> Opened()
    {
        var lead = await process.Person("Ash", Role.EngagementFacilitator);
        return (lead, await process.Opened(lead));
    }
}
