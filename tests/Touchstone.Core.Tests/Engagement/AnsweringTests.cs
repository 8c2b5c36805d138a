using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Engagement.Results;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed partial class AnsweringTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QuestionDraft Clear = new(QuestionKind.Agreement, "The approach is clear.", Required: true);
    private static readonly QuestionDraft Words = new(QuestionKind.Text, "What would you change?");
    private readonly TestProcess process = new(database);

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

        Secret("answers").Match((await Letter(address)).Text).Groups[1].Value.ShouldBe(secret);
        (await it.Form(secret)).Kept.Of("q2")!.Text.ShouldBe(said);
        (await it.Form(secret)).HasSent.ShouldBeFalse();
        (await Dump("kept_answers")).ShouldNotContain("telling");

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

        var letter = await Letter(address);
        Secret("answers").Match(letter.Text).Groups[1].Value.ShouldBe(secret);
        letter.TextWithoutSecret.ShouldNotContain(secret);
        letter.Subject.ShouldBe("We have your answers");
        foreach (var table in new[] { "response", "kept_answers", "invitation", "attachment" })
        {
            (await Dump(table)).ShouldNotContain(address);
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

    [Fact]
    public async Task A_file_is_taken_without_its_name_and_only_for_a_question_that_asks_for_one()
    {
        var it = await Consultation.Open(process, Clear, new QuestionDraft(QuestionKind.File, "Your letter"));
        var version = (await it.Form()).VersionId;
        var upload = new Upload("robin-vale.txt", "Dear all."u8.ToArray());

        await process.Refused<Refusal.NotFound, Guid>(
            Actor.Anonymous,
            new AttachFile(it.Questionnaire, version, "q1", upload)
        );
        var file = await process.Do(Actor.Anonymous, new AttachFile(it.Questionnaire, version, "q2", upload));

        await it.Answer(Consultation.Chose("q1", "a5").With("q2", new(File: file)));
        (await Dump("attachment")).ShouldNotContain("robin");
        (
            await it.Try(Consultation.Chose("q1", "a5").With("q2", new(File: Guid.CreateVersion7())))
        ).Refusal.ShouldBeOfType<Refusal.Invalid>();
    }

    [Fact]
    public async Task Those_who_run_an_exercise_download_what_was_sent_once_it_is_counted()
    {
        var it = await Consultation.Open(process, Clear, new QuestionDraft(QuestionKind.File, "Your letter"));
        var version = (await it.Form()).VersionId;
        Task<Guid> Send(string text) =>
            process.Do(
                Actor.Anonymous,
                new AttachFile(
                    it.Questionnaire,
                    version,
                    "q2",
                    new Upload("robin-vale.txt", System.Text.Encoding.UTF8.GetBytes(text))
                )
            );
        var sent = await Send("Dear all.");
        await Send("Never mind.");
        await it.Answer(Consultation.Chose("q1", "a5").With("q2", new(File: sent)));
        await process.Refused<Refusal.OutOfOrder, System.Collections.Immutable.ImmutableArray<SentFile>>(
            it.Manager,
            new GetSentFiles(it.Questionnaire)
        );
        await process.Refused<Refusal.NotFound, FileDownload>(it.Manager, new GetSentFile(it.Questionnaire, sent));
        process.Clock.Pass(TimeSpan.FromDays(8));
        await process.Do(it.Manager, new CountAnswers(it.Exercise, (await it.Work()).Page.Exercise.Revision));

        var files = await process.Do(it.Manager, new GetSentFiles(it.Questionnaire));
        var file = await process.Do(it.Manager, new GetSentFile(it.Questionnaire, files.Single().Id));

        file.Content.ShouldBe("Dear all."u8.ToArray());
        file.Name.ShouldNotContain("robin");
        files.Single().Question.ShouldBe("Your letter");
        await process.Refused<Refusal.SignInNeeded, FileDownload>(
            Actor.Anonymous,
            new GetSentFile(it.Questionnaire, sent)
        );
    }

    [Fact]
    public async Task Those_who_registered_are_invited_by_what_they_told_and_each_of_them_once()
    {
        var it = await Consultation.Open(process, Clear);
        var topic = $"topic {Guid.CreateVersion7():n}";
        var (london, north) = (await Registered(topic, "london"), await Registered(topic, "north-west"));
        var choice = new InvitationChoice([], [], ["london"], topic, false);
        (await process.Do(it.Manager, new GetInvitable(it.Exercise, choice))).Chosen.ShouldBe(1);

        (await process.Do(it.Manager, new InvitePeople(it.Exercise, choice))).ShouldBe(1);
        await process.Refused<Refusal.OutOfOrder, int>(it.Manager, new InvitePeople(it.Exercise, choice));
        (await process.Do(it.Manager, new InvitePeople(it.Exercise, choice with { Regions = [] }))).ShouldBe(1);
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));

        (await Letters(london, "/invited/")).ShouldBe(1);
        (await Letters(north, "/invited/")).ShouldBe(1);
        (await it.Work()).Invited.ShouldBe(2);
    }

    [Fact]
    public async Task An_invitation_learns_that_somebody_answered_and_nothing_of_what()
    {
        var it = await Consultation.Open(process, Clear);
        var topic = $"topic {Guid.CreateVersion7():n}";
        var address = await Registered(topic, "london");
        await process.Do(it.Manager, new InvitePeople(it.Exercise, new InvitationChoice([], [], [], topic, false)));
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));
        var secret = Secret("invited").Match((await Letter(address, "/invited/")).Text).Groups[1].Value;
        (await process.Do(Actor.Anonymous, new FollowInvitation(it.Exercise, secret)))
            .Questionnaires.Single()
            .Id.ShouldBe(it.Questionnaire);
        await process.Refused<Refusal.NotFound, FollowedInvitation>(
            Actor.Anonymous,
            new FollowInvitation(it.Exercise, Respondent.NewSecret())
        );

        await it.Answer(Consultation.Chose("q1", "a2"), secret);
        await it.Answer(Consultation.Chose("q1", "a3"), secret);

        (await it.Work()).Answers[it.Questionnaire].All.ShouldBe(1, "one invitation, one answer");
        await using var db = process.Open();
        var invitation = await db.Set<Invitation>().SingleAsync(i => i.ExerciseId == it.Exercise, Cancel);
        invitation.Answered.ShouldBeTrue();
        var response = await db.Set<Response>().SingleAsync(r => r.QuestionnaireId == it.Questionnaire, Cancel);
        response.Mark.ShouldNotBe(invitation.Mark);
        response.Id.Version.ShouldNotBe(7, "an identifier of version 7 tells when it was made");
    }

    [Fact]
    public async Task Whoever_was_invited_and_has_not_answered_is_reminded_once_in_the_last_week()
    {
        var it = await Consultation.Open(process, Clear);
        var topic = $"topic {Guid.CreateVersion7():n}";
        var (answers, silent) = (await Registered(topic, "london"), await Registered(topic, "london"));
        await process.Do(it.Manager, new InvitePeople(it.Exercise, new InvitationChoice([], [], [], topic, false)));
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));
        var first = Secret("invited").Match((await Letter(silent, "/invited/")).Text).Groups[1].Value;
        var theirs = Secret("invited").Match((await Letter(answers, "/invited/")).Text).Groups[1].Value;
        await it.Answer(Consultation.Chose("q1", "a2"), theirs);
        await process.Refused<Refusal.OutOfOrder, int>(Actor.System, new RemindInvited(it.Exercise));
        process.Clock.Pass(TimeSpan.FromDays(4));

        (await process.Do(Actor.System, new RemindInvited(it.Exercise))).ShouldBe(1);
        await process.Refused<Refusal.OutOfOrder, int>(Actor.System, new RemindInvited(it.Exercise));

        (await Letters(answers, "/invited/")).ShouldBe(1);
        (await Letters(silent, "/invited/")).ShouldBe(2);
        var second = Secret("invited").Match((await Letter(silent, "/invited/")).Text).Groups[1].Value;
        second.ShouldNotBe(first);
        // Both letters lead where they say, and an answer by either is known to have been given.
        foreach (var secret in new[] { first, second })
        {
            await process.Do(Actor.Anonymous, new FollowInvitation(it.Exercise, secret));
        }
        await it.Answer(Consultation.Chose("q1", "a3"), second);
        await using var db = process.Open();
        (await db.Set<Invitation>().CountAsync(i => i.ExerciseId == it.Exercise && i.Answered, Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_withdraws_their_registration_is_not_written_to()
    {
        var it = await Consultation.Open(process, Clear);
        var topic = $"topic {Guid.CreateVersion7():n}";
        var address = await Registered(topic, "london");
        await process.Do(it.Manager, new InvitePeople(it.Exercise, new InvitationChoice([], [], [], topic, false)));
        var leave = Withdrawal().Match((await Letter(address, "/withdraw/")).Text).Groups[1].Value;

        await process.Do(Actor.Anonymous, new WithdrawRegistration(leave));
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));

        (await Letters(address, "/invited/")).ShouldBe(0);
        (await it.Work()).Invited.ShouldBe(0);
    }

    private async Task<string> Registered(string topic, string region)
    {
        var address = $"{Guid.CreateVersion7():n}@people.example";
        await process.Do(
            Actor.Anonymous,
            new RegisterInterest(
                new RegistrationAnswers(
                    "Robin",
                    address,
                    "physiotherapist",
                    process.Data.Sectors.Latest[0].Code,
                    region,
                    [],
                    true,
                    topic
                ),
                RegistrationWords.Consent
            )
        );
        var secret = Confirmation().Match((await Letter(address)).Text).Groups[1].Value;
        await process.Do(Actor.Anonymous, new ConfirmRegistration(secret));
        return address;
    }

    private async Task<OutboxMail> Letter(string address, string containing = "")
    {
        await using var db = process.Open();
        var letters = await db.Set<OutboxMail>()
            .Where(m => m.To == address && m.Text.Contains(containing))
            .OrderBy(m => m.WrittenAt)
            .ThenBy(m => m.Id)
            .ToListAsync(Cancel);
        return letters[^1];
    }

    private async Task<int> Letters(string address, string containing)
    {
        await using var db = process.Open();
        return await db.Set<OutboxMail>().CountAsync(m => m.To == address && m.Text.Contains(containing), Cancel);
    }

    /// <summary>Everything that a table holds, as text.</summary>
    private async Task<string> Dump(string table)
    {
        await using var command = database.Owner.CreateCommand(
            $"select coalesce(string_agg(t::text, ' '), '') from engagement.{table} t"
        );
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static Regex Secret(string way) => new($"/{way}/([A-Za-z0-9_-]+)");

    [GeneratedRegex("/get-involved/confirm/([A-Za-z0-9_-]+)")]
    private static partial Regex Confirmation();

    [GeneratedRegex("/get-involved/withdraw/([A-Za-z0-9_-]+)")]
    private static partial Regex Withdrawal();
}
