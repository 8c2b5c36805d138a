using Microsoft.EntityFrameworkCore;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed class AnsweringTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QuestionDraft Clear = new(QuestionKind.Agreement, "The approach is clear.", Required: true);
    private static readonly QuestionDraft Words = new(QuestionKind.Text, "What would you change?");
    private readonly TestProcess process = new(database);
    private Postbox Post => new(process);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task What_somebody_sent_they_alone_read_change_and_withdraw_by_their_link()
    {
        var it = await Consultation.Open(process, Clear, Words);
        var secret = Respondent.NewSecret();
        await it.Answer(Consultation.Chose("q1", "a5").With("q2", new(Text: "Less.")), secret);

        var mine = await it.Form(secret);
        mine.HasSent.ShouldBeTrue();
        mine.Kept.Of("q2")!.Text.ShouldBe("Less.");
        (await it.Form(Respondent.NewSecret())).HasSent.ShouldBeFalse();
        (await it.Form("nonsense")).HasSent.ShouldBeFalse();

        await it.Answer(Consultation.Chose("q1", "a1"), secret);
        (await it.Form(secret)).Kept.Of("q1")!.Chosen.ShouldBe(["a1"]);
        (await it.Work()).Answers[it.Questionnaire].All.ShouldBe(1, "sent anew, not twice");

        (await process.Do(Actor.Anonymous, new WithdrawAnswers(it.Questionnaire, secret))).ShouldBeTrue();
        (await it.Work()).Answers[it.Questionnaire].All.ShouldBe(0);
        await process.Refused<Refusal.OutOfOrder, bool>(Actor.Anonymous, new WithdrawAnswers(it.Questionnaire, secret));
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_answer()
    {
        var it = await Consultation.Open(process, Clear);
        var command = new SubmitAnswers(
            it.Questionnaire,
            (await it.Form()).VersionId,
            Consultation.Chose("q1", "a5"),
            new Standpoint(Capacity.Self),
            Respondent.NewSecret()
        );

        await process.Do(Actor.Anonymous, command, "once");
        await process.Do(Actor.Anonymous, command, "once");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => process.Do(Actor.Anonymous, command)));

        (await it.Work()).Answers[it.Questionnaire].All.ShouldBe(1);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once_and_nothing_is_stored()
    {
        var it = await Consultation.Open(process, Clear, Words);

        var refusal = (
            await it.Try(AnswerSheet.Empty, standpoint: new Standpoint(Capacity.Organisation), receipt: "robin")
        ).Refusal.ShouldBeOfType<Refusal.Invalid>();

        refusal.Faults.Select(f => f.Field).ShouldBe(["Organisation", "q1", "Receipt", ""], ignoreOrder: true);
        (await it.Work()).Answers[it.Questionnaire].All.ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_stays_with_the_version_that_it_answers()
    {
        var it = await Consultation.Open(process, Clear);
        var first = (await it.Form()).VersionId;
        await it.Write(Words with { Required = true });
        (await it.Publish()).ShouldBe(2);

        await process.Do(
            Actor.Anonymous,
            new SubmitAnswers(
                it.Questionnaire,
                first,
                Consultation.Chose("q1", "a4"),
                new Standpoint(Capacity.Self),
                Respondent.NewSecret()
            )
        );

        (await it.Try(Consultation.Chose("q1", "a4"))).Refusal.ShouldBeOfType<Refusal.Invalid>("version 2 asks more");
        await using var db = process.Open();
        (
            await db.Set<Response>()
                .Where(r => r.QuestionnaireId == it.Questionnaire)
                .Select(r => r.VersionId)
                .ToListAsync(Cancel)
        ).ShouldBe([first]);
        var change = await Should.ThrowAsync<PostgresException>(() =>
            db.Database.ExecuteSqlAsync(
                $"update engagement.form_version set title = 'Other' where id = {first}",
                Cancel
            )
        );
        change.MessageText.ShouldContain("does not change");
    }

    [Fact]
    public async Task Unfinished_answers_wait_sealed_for_whoever_has_the_link()
    {
        var it = await Consultation.Open(process, Clear, Words);
        var (secret, address) = (Respondent.NewSecret(), $"{Guid.CreateVersion7():n}@people.example");
        const string said = "A very telling sentence.";

        await process.Do(
            Actor.Anonymous,
            new KeepAnswers(
                it.Questionnaire,
                (await it.Form()).VersionId,
                AnswerSheet.Empty.With("q2", new(Text: said)),
                secret,
                address
            )
        );

        Postbox.SecretIn(await Post.Letter(address), "answers").ShouldBe(secret);
        (await it.Form(secret)).Kept.Of("q2")!.Text.ShouldBe(said);
        (await it.Form(secret)).HasSent.ShouldBeFalse();
        (await database.Dump("kept_answers")).ShouldNotContain("telling");

        await it.Answer(Consultation.Chose("q1", "a5"), secret);
        await using var db = process.Open();
        (await db.Set<KeptAnswers>().CountAsync(k => k.QuestionnaireId == it.Questionnaire, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task A_receipt_is_mailed_and_its_address_is_kept_with_no_answer()
    {
        var it = await Consultation.Open(process, Clear);
        var (secret, address) = (Respondent.NewSecret(), $"{Guid.CreateVersion7():n}@people.example");

        await it.Answer(Consultation.Chose("q1", "a5"), secret, receipt: address);

        var letter = await Post.Letter(address);
        Postbox.SecretIn(letter, "answers").ShouldBe(secret);
        letter.TextWithoutSecret.ShouldNotContain(secret);
        letter.Subject.ShouldBe("We have your answers");
        foreach (var table in new[] { "response", "kept_answers", "invitation", "attachment" })
        {
            (await database.Dump(table)).ShouldNotContain(address);
        }
    }

    [Fact]
    public async Task An_organisation_is_named_only_if_it_agrees()
    {
        var it = await Consultation.Open(process, Clear);
        await it.Answer(
            Consultation.Chose("q1", "a5"),
            standpoint: new Standpoint(Capacity.Organisation, "Quiet Trust", Named: false)
        );
        await it.Answer(
            Consultation.Chose("q1", "a5"),
            standpoint: new Standpoint(Capacity.Organisation, "Open Trust", Named: true)
        );
        await it.Answer(
            Consultation.Chose("q1", "a5"),
            standpoint: new Standpoint(Capacity.Self, "Private", Named: true)
        );

        await using var db = process.Open();
        var names = await db.Set<Response>()
            .Where(r => r.QuestionnaireId == it.Questionnaire)
            .Select(r => r.Organisation)
            .ToListAsync(Cancel);
        names.ShouldBe([null, null, "Open Trust"], ignoreOrder: true);
    }

    [Fact]
    public async Task Answers_on_paper_are_typed_in_by_staff_marked_so_and_after_the_closing_too()
    {
        var it = await Consultation.Open(process, Clear, Words);
        var version = (await it.Form()).VersionId;
        process.Clock.Pass(TimeSpan.FromDays(9));

        await process.Do(
            it.Manager,
            new TypeInAnswers(
                it.Questionnaire,
                version,
                AnswerSheet.Empty.With("q2", new(Text: "In ink.")),
                new Standpoint(Capacity.Self)
            )
        );

        (await it.Work()).Answers[it.Questionnaire].ShouldBe(new AnswersSoFar(1, 1, 0));
        await process.Refused<Refusal.SignInNeeded, Nothing>(
            Actor.Anonymous,
            new TypeInAnswers(it.Questionnaire, version, Consultation.Chose("q1", "a5"), new Standpoint(Capacity.Self))
        );
    }
}
