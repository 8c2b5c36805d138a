using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Events;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Insight.Codebooks;
using Touchstone.Core.Insight.Coding;
using Touchstone.Core.Insight.Findings;
using Touchstone.Core.Insight.Projects;
using Touchstone.Core.Insight.Reports;
using Touchstone.Core.Insight.Sources;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Provenance;
using Touchstone.Core.Tests.Conversations;
using Touchstone.Core.Tests.Development;
using Touchstone.Core.Tests.Engagement;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Insight;

public sealed class GivenTextsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QuestionDraft Setting = new(
        QuestionKind.Single,
        "Where do you work?",
        Choices: "Hospital\nCommunity\nAt sea",
        About: true
    );
    private static readonly QuestionDraft Change = new(QuestionKind.Text, "What would you change?");
    private static readonly QuestionDraft Keep = new(QuestionKind.Text, "What would you keep?");
    private readonly TestProcess process = Workshopped.Node(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Answers_come_with_their_question_consent_and_groups_large_enough_and_without_whoever_gave_them()
    {
        var it = await Answered();
        var analysis = await process.Opened(it.Manager);
        await process.Refused<Refusal.OutOfOrder, BroughtIn>(it.Manager, Answers(analysis, it));
        await Count(it);
        var before = await Line(it.Manager, analysis, it.Exercise, SourceKind.Questionnaire);
        (before.There, before.Quotable, before.New, before.BroughtAt).ShouldBe((40, 20, 40, null));

        await process.Do(it.Manager, Answers(analysis, it));

        var texts = await process.Texts(it.Manager, analysis);
        texts.Count.ShouldBe(40);
        texts.Select(t => t.Question).Distinct().Order().ShouldBe([Change.Text, Keep.Text]);
        texts.Count(t => t.CanBeQuoted).ShouldBe(20);
        texts.GroupBy(t => t.Respondent).ShouldAllBe(g => g.Count() == 2);
        texts
            .Where(t => !t.Attributes.IsEmpty)
            .GroupBy(t => string.Join("|", t.Attributes.Select(a => $"{a.Key}: {a.Value}")))
            .ShouldAllBe(g => g.Select(t => t.Respondent).Distinct().Count() >= 10);
        texts.ShouldContain(t => t.Attributes.ContainsKey("Where do you work?"));
        await using var db = process.Open();
        var responses = await db.Set<Response>().Select(r => r.Id).ToListAsync(Cancel);
        texts.ShouldAllBe(t =>
            !responses.Exists(r => t.Respondent.Contains(r.ToString("N"), StringComparison.Ordinal))
        );
        var file = System.Text.Encoding.UTF8.GetString(
            (await process.Do(it.Manager, new GetExchange(analysis, ExchangeForm.Texts))).Content
        );
        responses.ShouldAllBe(r => !file.Contains(r.ToString("N")) && !file.Contains(r.ToString()));
        var after = await Line(it.Manager, analysis, it.Exercise, SourceKind.Questionnaire);
        (after.New, after.Gone, after.BroughtAt).ShouldBe((0, 0, process.Clock.GetUtcNow()));
        await process.Refused<Refusal.OutOfOrder, BroughtIn>(it.Manager, Answers(analysis, it));
    }

    [Fact]
    public async Task A_comment_on_a_clause_leads_back_to_the_clause_the_version_and_the_exercise()
    {
        var resource = await Commissioned.By(process);
        await resource.Complete(process);
        var version = await resource.Freeze(process);
        var manager = resource.Manager;
        var exercise = await process.Do(manager, new BeginExercise(Consultation.Text, resource.Credential, version));
        var questionnaire = await process.Do(
            manager,
            new AddQuestionnaire(exercise, "Your views", FormLayout.PageByPage, false)
        );
        var it = new Consultation(process, manager, exercise, questionnaire);
        var clause = (await resource.Draft(process)).Content.Domains[0].Capabilities[0].Lineage;
        await it.Write(Change with { Clause = clause });
        await it.Publish();
        await it.Decide(DecideCourse.Open, process.Clock.GetUtcNow(), process.Clock.GetUtcNow().AddDays(7));
        await it.Answer(Said("q1", "Say which examination."));
        await Count(it);
        var other = await process.Opened(manager);
        await process.Refused<Refusal.NotFound, BroughtIn>(manager, Answers(other, it));
        var analysis = await process.Opened(manager, credential: resource.Credential);

        var brought = await process.Do(manager, Answers(analysis, it));

        var text = (await process.Texts(manager, analysis)).Single();
        (text.ClauseVersionId, text.ClauseLineage).ShouldBe((version, clause));
        text.Anchor.ShouldBe("1 Assess people with complex needs");
        (await process.Open(manager, text)).ClauseVersion!.Id.ShouldBe(version);
        await using var db = process.Open();
        var links = await db.Set<Link>()
            .Where(l => l.FromId == brought.SourceId)
            .Select(l => l.ToId)
            .ToListAsync(Cancel);
        links.ShouldBe([exercise, version], ignoreOrder: true);
    }

    [Fact]
    public async Task Consent_taken_back_at_the_questionnaire_closes_the_words_here_and_in_the_next_edition()
    {
        var it = await Answered();
        var secret = Respondent.NewSecret();
        await it.Answer(
            Said("q2", "Quote me not."),
            secret,
            new Standpoint(Capacity.Organisation, "Open Trust", true, true)
        );
        await Count(it);
        var analysis = await process.Opened(it.Manager);
        await process.Do(it.Manager, Answers(analysis, it));
        var text = (await process.Texts(it.Manager, analysis)).Single(t => t.Words == "Quote me not.");
        text.Attributes.Values.ShouldNotContain(v => v.Contains("Open Trust", StringComparison.Ordinal));
        var finding = await Found(it.Manager, analysis, text);
        await process.Do(it.Manager, new QuoteWords(finding, text.Place, null));
        var first = await process.Do(it.Manager, new BuildReport(analysis));

        await process.Do(Actor.Anonymous, new WithdrawAnswers(it.Questionnaire, secret));

        (await Line(it.Manager, analysis, it.Exercise, SourceKind.Questionnaire)).Gone.ShouldBe(1);
        await process.Refused<Refusal.OutOfOrder, Nothing>(it.Manager, new PublishReport(first));
        var next = await process.Do(it.Manager, new BuildReport(analysis));
        var content = (await process.Do(it.Manager, new GetReport(next))).Report.Content;
        content.Findings.Single().Quotations.ShouldBeEmpty();
        content.Method.Texts.ShouldBe(41);
        (await process.Do(it.Manager, new GetReport(first))).Quotes.ShouldBeEmpty();
        await process.Do(it.Manager, new PublishReport(next));
    }

    [Fact]
    public async Task Notes_of_events_come_note_by_note_and_none_of_them_is_quoted()
    {
        var it = await Consultation.Open(process, Change);
        var held = await process.Do(
            it.Manager,
            new PlanEvent(
                it.Exercise,
                new EventText(EventKind.Webinar, "What the draft says", "You ask.", "Online", "https://meet.example/1"),
                At(1),
                At(1, 1),
                10,
                false
            )
        );
        process.Clock.Pass(TimeSpan.FromDays(2));
        await Write("Many asked about supervision.\n\nBackfill: who pays?");
        var analysis = await process.Opened(it.Manager);
        var bring = new BringGiven(analysis, SourceKind.Notes, it.Exercise);
        await process.Do(it.Manager, bring);
        var texts = await process.Texts(it.Manager, analysis);
        texts.Select(t => t.Words).ShouldBe(["Many asked about supervision.", "Backfill: who pays?"]);
        texts.ShouldAllBe(t => !t.MayQuote && t.Question == "What the draft says");

        await Write("Many asked about supervision.\n\nWho pays for backfill?\n\nCall Robin on 07700 900123");

        var line = await Line(it.Manager, analysis, it.Exercise, SourceKind.Notes);
        (line.New, line.Gone, line.Pointing).ShouldBe((1, 1, 1));
        var brought = await process.Do(it.Manager, bring);
        (brought.New, brought.Gone).ShouldBe((1, 1));
        (await process.Texts(it.Manager, analysis))
            .Select(t => (t.Place, t.Words))
            .ShouldBe([(1, "Many asked about supervision."), (3, "Who pays for backfill?")]);

        async Task Write(string notes) =>
            await process.Do(
                it.Manager,
                new WriteEventNotes(
                    held,
                    notes,
                    false,
                    (await process.Do(it.Manager, new GetEventWork(held))).Event.Revision
                )
            );
    }

    [Fact]
    public async Task Contributions_come_as_everybody_reads_them_and_nothing_that_was_said_at_the_gateway()
    {
        var it = await Workshopped.On(process);
        var (anna, ben) = (await it.Join(), await it.Join());
        var idea = await it.Share(anna, "Supervision belongs in the job plan");
        await it.Share(anna, "Study leave that is really given");
        await it.Share(ben, "Waits for a moderator", it.Read);
        await it.Share(ben, "Write to ben@people.example");
        await process.Do(Actor.Anonymous, new AddComment(it.Id, idea.Number, ben.Secret, "And in the budget, please"));
        await it.Seed("The organisers say something");
        var analysis = await process.Opened(it.Organiser);

        var brought = await process.Do(it.Organiser, new BringGiven(analysis, SourceKind.Conversation, it.Id));

        brought.New.ShouldBe(3);
        var texts = await process.Texts(it.Organiser, analysis);
        texts
            .Select(t => t.Words)
            .ShouldBe([
                "Supervision belongs in the job plan",
                "Study leave that is really given",
                "And in the budget, please",
            ]);
        texts.Select(t => t.Respondent).ShouldBeUnique();
        texts.ShouldAllBe(t => t.CanBeQuoted && t.Question == "Time" && t.Attributes.Count == 2);
        texts[2].Anchor.ShouldBe("Supervision belongs in the job plan");
        var line = await Line(it.Organiser, analysis, it.Id, SourceKind.Conversation);
        (line.There, line.New, line.Pointing).ShouldBe((3, 0, 1));
        await it.Share(anna, "A third idea");
        await process.Do(it.Organiser, new BringGiven(analysis, SourceKind.Conversation, it.Id));
        (await process.Texts(it.Organiser, analysis))[^1].Place.ShouldBe(4);
        (await process.Do(it.Organiser, new GetAnalysis(analysis))).Sources.Single().Texts.ShouldBe(4);
    }

    [Fact]
    public async Task Whoever_leaves_a_conversation_leaves_the_analysis_with_every_coding_quotation_and_memo()
    {
        var it = await Workshopped.On(process);
        var (anna, ben) = (await it.Join(), await it.Join());
        await it.Share(anna, "Supervision belongs in the job plan");
        await it.Share(anna, "Study leave that is really given");
        await it.Share(ben, "Backfill for those who learn");
        var lead = it.Organiser;
        var second = await process.Person("Second", Role.EngagementFacilitator);
        var analysis = await process.Opened(lead);
        await process.Do(lead, new BringGiven(analysis, SourceKind.Conversation, it.Id));
        var texts = await process.Texts(lead, analysis);
        var sample = await process.Do(lead, new DrawBlindSample(analysis, null, [lead.Id, second.Id], 3));
        var (time, pay) = (await process.Code(lead, analysis, "Time"), await process.Code(lead, analysis, "Pay"));
        foreach (var text in texts)
        {
            await process.CodeWhole(lead, text, time, pay);
            await process.CodeWhole(second, text, time);
        }
        await process.Do(lead, new SubmitBlindCoding(analysis, sample));
        await process.Do(second, new SubmitBlindCoding(analysis, sample));
        await process.Do(lead, new ReleaseBlindCoding(analysis, sample, null));
        await process.Do(lead, new Adjudicate(analysis, sample, texts[0].Id, pay, true, "We read it again."));
        await process.Do(lead, new WriteMemo(analysis, null, texts[0].Id, "Strong words"));
        var finding = await process.Do(
            lead,
            new WriteFinding(analysis, null, new FindingWords("Time", "It is short.", "", [time], []))
        );
        await process.Do(lead, new QuoteWords(finding, texts[0].Place, null));
        var edition = await process.Do(lead, new BuildReport(analysis));
        var seen = (await process.Do(lead, new GetCodebook(analysis))).Analysis.CodebookRevision;
        await process.Do(lead, new MergeCodes(analysis, pay, time, seen));

        await process.Do(Actor.Anonymous, new LeaveConversation(it.Id, anna.Secret));
        (await process.Do(Actor.System, new FollowSources(analysis))).ShouldBe(2);

        (await process.Texts(lead, analysis)).ShouldHaveSingleItem().Words.ShouldBe("Backfill for those who learn");
        (await process.Do(lead, new GetReport(edition))).Quotes.ShouldBeEmpty();
        (await process.Do(lead, new GetAgreement(analysis, sample))).Differences.ShouldAllBe(d => d.Text.Place == 3);
        (await process.Do(lead, new GetAnalysis(analysis))).Sources.Single().TakenBack.ShouldBe(2);
        var changes = (await process.Do(lead, new GetCodebook(analysis))).Changes;
        await process.Do(lead, new UndoCodebookChange(analysis, changes.Max(c => c.Number)));
        await using var db = process.Open();
        var gone = texts.Where(t => t.Place < 3).Select(t => t.Id).ToArray();
        (await db.Set<TextCoding>().AnyAsync(c => gone.Contains(c.TextId), Cancel)).ShouldBeFalse();
        (await db.Set<HeldIn>().AnyAsync(h => gone.Contains(h.Id), Cancel)).ShouldBeFalse();
        var built = await process.Do(lead, new BuildReport(analysis));
        var source = (await process.Do(lead, new GetReport(built))).Report.Content.Method.Sources.Single();
        (source.Texts, source.TakenBack, source.People).ShouldBe((1, 2, 1));
        await process.Refused<Refusal.OutOfOrder, int>(Actor.System, new FollowSources(analysis));
    }

    [Fact]
    public async Task An_idea_that_a_moderator_hides_goes_and_comes_back_when_it_is_shown_again()
    {
        var it = await Workshopped.On(process);
        var idea = await it.Share(await it.Join(), "Supervision belongs in the job plan");
        var analysis = await process.Opened(it.Organiser);
        var bring = new BringGiven(analysis, SourceKind.Conversation, it.Id);
        await process.Do(it.Organiser, bring);

        await it.Moderate(idea.Number, false, "person");
        (await process.Do(it.Organiser, bring)).Gone.ShouldBe(1);
        (await process.Texts(it.Organiser, analysis)).ShouldBeEmpty();

        await it.Moderate(idea.Number, true, "person");
        (await process.Do(it.Organiser, bring)).New.ShouldBe(1);
        (await process.Texts(it.Organiser, analysis)).Single().Place.ShouldBe(2);
    }

    [Fact]
    public async Task A_conflict_on_an_exercise_closes_the_analysis_of_what_was_said_in_it()
    {
        var it = await Answered();
        await Count(it);
        var other = await process.Person("Ola", Role.EngagementFacilitator);
        var early = await process.Person("Eri", Role.EngagementFacilitator);
        await process.Declare(early, RecordKinds.Exercise.Ref(it.Exercise), InterestState.Conflict);
        var analysis = await process.Opened(it.Manager);
        await process.Refused<Refusal.InConflict, BroughtIn>(early, Answers(analysis, it));
        (await process.Do(early, new GetBringable(analysis))).Lines.ShouldNotContain(l => l.Place.Id == it.Exercise);
        await process.Do(it.Manager, Answers(analysis, it));
        await process.Do(other, new GetAnalysis(analysis));

        await process.Declare(other, RecordKinds.Exercise.Ref(it.Exercise), InterestState.Conflict);

        await process.Refused<Refusal.InConflict, AnalysisPage>(other, new GetAnalysis(analysis));
        (await process.Do(other, new GetAnalyses())).ShouldNotContain(a => a.Id == analysis);
        (await process.Do(it.Manager, new GetAnalyses())).ShouldContain(a => a.Id == analysis);
    }

    private LocalMoment At(int days, int hours = 0) =>
        LocalMoment.Of(process.Clock.GetUtcNow().AddDays(days).AddHours(hours));

    private static AnswerSheet Said(string question, string words) =>
        Consultation.Said((question, new Core.Engagement.Questionnaires.Answer(Text: words)));

    private static BringGiven Answers(Guid analysis, Consultation it) =>
        new(analysis, SourceKind.Questionnaire, it.Exercise);

    private async Task<BringableLine> Line(Actor person, Guid analysis, Guid place, SourceKind kind) =>
        (await process.Do(person, new GetBringable(analysis))).Lines.Single(l => l.Place.Id == place && l.Kind == kind);

    private async Task<Guid> Found(Actor lead, Guid analysis, AnalysedText text)
    {
        var code = await process.Code(lead, analysis, "Time");
        await process.CodeWhole(lead, text, code);
        return await process.Do(
            lead,
            new WriteFinding(analysis, null, new FindingWords("Time", "It is short.", "", [code], []))
        );
    }

    /// <summary>Twenty people write two answers each, every second of whom may be quoted; half of them work in hospitals.</summary>
    private async Task<Consultation> Answered()
    {
        var it = await Consultation.Open(process, Setting, Change, Keep);
        for (var i = 0; i < 20; i++)
        {
            await it.Answer(
                Said("q2", $"Change {i}")
                    .With("q3", new Core.Engagement.Questionnaires.Answer(Text: $"Keep {i}"))
                    .With("q1", new Core.Engagement.Questionnaires.Answer([i < 10 ? "c1" : "c2"])),
                standpoint: new Standpoint(Capacity.Self, MayQuote: i % 2 == 0)
            );
        }
        return it;
    }

    private async Task Count(Consultation it)
    {
        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Do(it.Manager, new CountAnswers(it.Exercise, (await it.Work()).Page.Exercise.Revision));
    }
}
