using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Sources;
using Touchstone.Core.Tests.Engagement;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Insight;

/// <summary>What could be brought in is counted in the database, and is what comes.</summary>
public sealed class BringableTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly QuestionDraft Setting = new(
        QuestionKind.Single,
        "Where do you work?",
        Choices: "Hospital\nCommunity",
        About: true
    );
    private static readonly QuestionDraft Change = new(QuestionKind.Text, "What would you change?");
    private static readonly QuestionDraft Why = new(QuestionKind.Text, "Why there?");
    private readonly TestProcess process = new(database);

    // Every second of them may be quoted.
    private int answered;

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task What_is_counted_is_what_comes_whatever_version_and_branch_was_answered()
    {
        var it = await Consultation.Open(process, Setting, Change, Why with { ShowIf = After("c1") });
        await Answer(it, "c1", "Less of it", "It is near");
        await Answer(it, "c2", "More of it", null);
        await it.Process.Do(
            it.Manager,
            new WriteQuestion(it.Questionnaire, "q3", Why with { ShowIf = After("c2") }, await it.Revision())
        );
        await it.Publish();
        await Answer(it, "c1", "Another thing \u201cquoted\u201d, and caf\u00e9s", null);
        await Answer(it, "c2", "The whole of it", "It is far");
        await Answer(it, "c2", "Ring 07700 900123", "Or write to robin@people.example");
        await Answer(it, "c2", "Ring +44 7700 900123 please", "Or at 17:00 on 1 2 2027");
        await Count(it);
        var analysis = await process.Opened(it.Manager);

        var before = await Line(it, analysis);
        var brought = await process.Do(it.Manager, new BringGiven(analysis, SourceKind.Questionnaire, it.Exercise));
        var after = await Line(it, analysis);

        (await process.Texts(it.Manager, analysis))
            .Select(t => t.Words)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "Another thing \u201cquoted\u201d, and caf\u00e9s",
                "It is far",
                "Less of it",
                "More of it",
                "Or at 17:00 on 1 2 2027",
                "The whole of it",
            ]);
        (before.There, before.New, before.Gone, before.Pointing).ShouldBe((6, brought.New, 0, 3));
        before.Quotable.ShouldBe(2);
        (after.There, after.New, after.Gone, after.Pointing).ShouldBe((6, 0, 0, 3));
    }

    [Fact]
    public async Task What_two_questionnaires_ask_in_the_same_words_is_known_apart()
    {
        var it = await Consultation.Open(process, Setting, Change);
        var second = it with
        {
            Questionnaire = await process.Do(
                it.Manager,
                new AddQuestionnaire(it.Exercise, "For employers", FormLayout.PageByPage, false)
            ),
        };
        await second.Write(Setting with { Text = "Where do you work?", Choices = "Trust\nPractice" });
        await second.Write(Change);
        await second.Publish();
        for (var i = 0; i < 20; i++)
        {
            await Answer(it, i < 10 ? "c1" : "c2", $"Practitioner {i}", null);
            await Answer(second, i < 10 ? "c1" : "c2", $"Employer {i}", null);
        }
        await Count(it);

        var parts = (await process.Do(it.Manager, new GetComments(it.Exercise))).Parts;
        parts.Select(p => p.Questionnaire).ShouldBe(["Your views", "For employers"]);
        parts[0].Comments.ShouldAllBe(c => c.Text.StartsWith("Practitioner", StringComparison.Ordinal));
        parts[1].Comments.ShouldAllBe(c => c.Text.StartsWith("Employer", StringComparison.Ordinal));
        var analysis = await process.Opened(it.Manager);
        await process.Do(it.Manager, new BringGiven(analysis, SourceKind.Questionnaire, it.Exercise));

        var texts = await process.Texts(it.Manager, analysis);
        texts
            .Where(t => t.Words.StartsWith("Practitioner", StringComparison.Ordinal))
            .Select(t => t.Attributes["Where do you work? (Your views)"])
            .Distinct()
            .ShouldBe(["Hospital", "Community"], ignoreOrder: true);
        texts
            .Where(t => t.Words.StartsWith("Employer", StringComparison.Ordinal))
            .Select(t => t.Attributes["Where do you work? (For employers)"])
            .Distinct()
            .ShouldBe(["Trust", "Practice"], ignoreOrder: true);
        texts.ShouldAllBe(t => !t.Attributes.ContainsKey("Where do you work?"));
    }

    private static ShowIf After(string choice) => new(false, [new Condition("q1", false, [choice])]);

    private async Task Answer(Consultation it, string setting, string change, string? why)
    {
        var sheet = Consultation
            .Chose("q1", setting)
            .With("q2", new Core.Engagement.Questionnaires.Answer(Text: change))
            .With("q3", why is null ? null : new Core.Engagement.Questionnaires.Answer(Text: why));
        await it.Answer(
            sheet,
            standpoint: new Core.Engagement.Answering.Standpoint(
                Core.Engagement.Answering.Capacity.Self,
                MayQuote: answered++ % 2 == 0
            )
        );
    }

    private async Task<BringableLine> Line(Consultation it, Guid analysis) =>
        (await process.Do(it.Manager, new GetBringable(analysis))).Lines.Single(l => l.Place.Id == it.Exercise);

    private async Task Count(Consultation it)
    {
        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Do(it.Manager, new CountAnswers(it.Exercise, (await it.Work()).Page.Exercise.Revision));
    }
}
