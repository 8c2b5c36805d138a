using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Engagement.News;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Insight.Sources;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Tests.Insight;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

/// <summary>Those who asked are told what was heard and what was done about it, once each.</summary>
public sealed class ExerciseNewsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const string Heard = "What we heard";
    private const string Done = "You said, we did";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QuestionDraft Change = new(QuestionKind.Text, "What would you change?");
    private readonly TestProcess process = new(database);

    private Postbox Post => new(process);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Those_who_asked_get_one_letter_of_the_results_and_one_of_the_responses()
    {
        var it = await Consultation.Open(process, Change);
        var (early, late) = (await Asked(it), Postbox.NewAddress());
        await Publish(it);
        await process.Do(Actor.Anonymous, new AskForExerciseNews(it.Exercise, late));

        await Tell(it, NewsIssue.Results);
        await Tell(it, NewsIssue.Results);
        await process.Refused<Refusal.OutOfOrder, int>(
            Actor.System,
            new WriteExerciseNews(it.Exercise, NewsIssue.Responses)
        );
        (await Letters(early)).ShouldBe([Heard]);
        (await Letters(late)).ShouldBeEmpty("they asked when the results could be read");

        var report = await Respond(it);
        await Tell(it, NewsIssue.Responses);
        await Tell(it, NewsIssue.Responses);

        (await Letters(early)).ShouldBe([Heard, Done]);
        (await Letters(late)).ShouldBe([Done]);
        (await Post.Letter(early, "/insight/reports/")).Text.ShouldContain(report.ToString());
        (await database.Dump("news_reader")).ShouldNotContain(early, customMessage: "the address has served");
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            Actor.Anonymous,
            new AskForExerciseNews(it.Exercise, Postbox.NewAddress())
        );
    }

    [Fact]
    public async Task Publishing_has_them_told_and_a_later_edition_does_not_tell_them_again()
    {
        var it = await Consultation.Open(process, Change);
        await it.Answer(Consultation.Said(("q1", new Core.Engagement.Questionnaires.Answer(Text: "Less of it."))));
        await Publish(it);
        var first = await Respond(it);
        var work = await it.Work();
        (work.Page.Exercise.Latest, work.Page.Exercise.ResponsesIn).ShouldBe((NewsIssue.Responses, first));
        await using var db = process.Open();

        var second = await Respond(it, first);

        (await it.Work()).Page.Exercise.ResponsesIn.ShouldBe(second);
        var jobs = await db.Set<Core.Platform.Jobs.Job>()
            .Where(j => j.Key != null && j.Key.StartsWith(it.Exercise.ToString()))
            .Select(j => j.Key)
            .ToListAsync(Cancel);
        jobs.ShouldBe([$"{it.Exercise}/Results", $"{it.Exercise}/Responses"], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_registered_and_also_left_an_address_is_written_to_once()
    {
        var it = await Consultation.Open(process, Change);
        var topic = $"topic {Guid.CreateVersion7():n}";
        var both = await Post.Registered(topic);
        var invited = await Post.Registered(topic);
        await process.Do(it.Manager, new InvitePeople(it.Exercise, new InvitationChoice([], [], [], topic, false)));
        await process.Do(Actor.Anonymous, new AskForExerciseNews(it.Exercise, both.ToUpperInvariant()));
        await Publish(it);

        await Tell(it, NewsIssue.Results);

        (await Letters(both, both.ToUpperInvariant())).ShouldBe([Heard]);
        (await Letters(invited)).ShouldBe([Heard]);
        (await Post.Letter(invited, "/news/")).Text.ShouldContain("/get-involved/withdraw/");
    }

    [Fact]
    public async Task The_link_of_a_letter_stops_the_letters_for_an_address_however_it_came_to_be_written_to()
    {
        var it = await Consultation.Open(process, Change);
        var (stays, left) = (await Asked(it), await Asked(it));
        var registered = await Post.Registered($"topic {Guid.CreateVersion7():n}");
        var both = await Post.Registered($"topic {Guid.CreateVersion7():n}");
        await process.Do(Actor.Anonymous, new AskForExerciseNews(it.Exercise, both));
        await Publish(it);
        await Tell(it, NewsIssue.Results);
        await process.Refused<Refusal.OutOfOrder, Nothing>(
            Actor.Anonymous,
            new StopExerciseNews(it.Exercise, "no-link-of-ours")
        );

        foreach (var address in new[] { left, registered, both })
        {
            var secret = Postbox.SecretIn(await Post.Letter(address, "/news/"), "news");
            await process.Refused<Refusal.OutOfOrder, Nothing>(
                Actor.Anonymous,
                new StopExerciseNews(Guid.CreateVersion7(), secret)
            );
            await process.Do(Actor.Anonymous, new StopExerciseNews(it.Exercise, secret));
            await process.Refused<Refusal.OutOfOrder, Nothing>(
                Actor.Anonymous,
                new StopExerciseNews(it.Exercise, secret)
            );
        }

        (await database.Dump("news_reader")).ShouldNotContain(left);
        await Respond(it);
        await Tell(it, NewsIssue.Responses);
        (await Letters(stays)).ShouldBe([Heard, Done]);
        foreach (var address in new[] { left, registered, both })
        {
            (await Letters(address)).ShouldBe([Heard]);
        }
        await using var db = process.Open();
        (await db.Set<Registration>().CountAsync(r => r.Address == registered, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_stopped_and_asks_again_is_told_what_comes_after()
    {
        var it = await Consultation.Open(process, Change);
        var address = await Asked(it);
        await Publish(it);
        await Tell(it, NewsIssue.Results);
        var secret = Postbox.SecretIn(await Post.Letter(address, "/news/"), "news");
        await process.Do(Actor.Anonymous, new StopExerciseNews(it.Exercise, secret));

        await process.Do(Actor.Anonymous, new AskForExerciseNews(it.Exercise, address));
        await Tell(it, NewsIssue.Results);
        await Respond(it);
        await Tell(it, NewsIssue.Responses);

        (await Letters(address)).ShouldBe([Heard, Done]);
    }

    [Fact]
    public async Task An_address_leads_to_no_answer_and_says_nothing_of_when_it_was_left()
    {
        var it = await Consultation.Open(process, Change);
        var address = await Asked(it);
        await it.Answer(Consultation.Said(("q1", new Core.Engagement.Questionnaires.Answer(Text: "Less of it."))));

        foreach (var table in new[] { "response", "kept_answers", "invitation", "attachment" })
        {
            (await database.Dump(table)).ShouldNotContain(address);
        }
        await using var command = database.Owner.CreateCommand(
            """
            select count(*) from information_schema.columns
            where table_schema = 'engagement' and table_name = 'news_reader'
                and (data_type like 'timestamp%' or data_type = 'date')
            """
        );
        (await command.ExecuteScalarAsync(Cancel)).ShouldBe(0L);
        await process.Refused<Refusal.Invalid, Nothing>(
            Actor.Anonymous,
            new AskForExerciseNews(it.Exercise, "no address")
        );
        await process.Refused<Refusal.NotFound, Nothing>(
            Actor.Anonymous,
            new AskForExerciseNews((await Consultation.Prepared(process, Change)).Exercise, address)
        );
    }

    [Fact]
    public async Task Addresses_that_nothing_was_written_to_for_two_years_are_erased()
    {
        var it = await Consultation.Open(process, Change);
        var address = await Asked(it);
        process.Clock.Pass(TimeSpan.FromDays(600));
        await process.Ask(Actor.System, new EraseNewsReaders());
        (await database.Dump("news_reader")).ShouldContain(address);

        process.Clock.Pass(TimeSpan.FromDays(150));
        await process.Do(Actor.System, new EraseNewsReaders());

        (await database.Dump("news_reader")).ShouldNotContain(address);
        await process.Refused<Refusal.OutOfOrder, int>(Actor.System, new EraseNewsReaders());
    }

    private async Task<string> Asked(Consultation it)
    {
        var address = Postbox.NewAddress();
        await process.Do(Actor.Anonymous, new AskForExerciseNews(it.Exercise, address));
        return address;
    }

    private Task<Outcome<int>> Tell(Consultation it, NewsIssue issue) =>
        process.Ask(Actor.System, new WriteExerciseNews(it.Exercise, issue));

    /// <summary>The subjects of the letters of news to an address, in the order in which they came.</summary>
    private async Task<List<string>> Letters(params string[] spellings)
    {
        await using var db = process.Open();
        return await db.Set<Core.Platform.Mail.OutboxMail>()
            .Where(m => spellings.Contains(m.To) && m.Key.StartsWith("exercise-news"))
            .OrderBy(m => m.Id)
            .Select(m => m.Subject)
            .ToListAsync(Cancel);
    }

    private async Task Publish(Consultation it)
    {
        await it.Answer(Consultation.Said(("q1", new Core.Engagement.Questionnaires.Answer(Text: "More time."))));
        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Do(it.Manager, new CountAnswers(it.Exercise, (await it.Work()).Page.Exercise.Revision));
        await process.Do(it.Manager, new ShowResults(it.Exercise));
    }

    /// <summary>Analyses what was said, answers what is recommended from it, and publishes the report.</summary>
    private async Task<Guid> Respond(Consultation it, Guid? earlier = null)
    {
        var lead = it.Manager;
        if (earlier is { } edition)
        {
            var analysed = (await process.Do(lead, new GetReport(edition))).Report.AnalysisId;
            return await Published(lead, analysed);
        }
        var analysis = await process.Opened(lead);
        await process.Do(lead, new BringGiven(analysis, SourceKind.Questionnaire, it.Exercise));
        var text = (await process.Texts(lead, analysis))[0];
        var code = await process.Code(lead, analysis, "Time");
        await process.CodeWhole(lead, text, code);
        var finding = await process.Do(
            lead,
            new WriteFinding(analysis, null, new FindingWords("Time", "It is short.", "", [code], []))
        );
        var action = await process.Do(
            lead,
            new WriteRecommendation(
                analysis,
                null,
                new RecommendationWords("Give time", Addressee.Employers, "Trusts", null, [finding])
            )
        );
        await Published(lead, analysis);
        (await it.Work()).Page.Exercise.Latest.ShouldBe(NewsIssue.Results, "nothing has been answered yet");
        await process.Do(
            lead,
            new AnswerRecommendation(
                action,
                new AnswerWords(
                    Core.Insight.Findings.Answer.Accept,
                    "It is right.",
                    "",
                    null,
                    "",
                    ActionStatus.UnderWay
                ),
                0
            )
        );
        return await Published(lead, analysis);
    }

    private async Task<Guid> Published(Actor lead, Guid analysis)
    {
        var report = await process.Do(lead, new BuildReport(analysis));
        await process.Do(lead, new PublishReport(report));
        return report;
    }
}
