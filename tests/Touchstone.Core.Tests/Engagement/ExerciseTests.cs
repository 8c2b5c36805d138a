using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Tests.Development;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed class ExerciseTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QuestionDraft Clear = new(QuestionKind.Agreement, "The approach is clear.");
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task An_exercise_is_seen_by_nobody_outside_until_it_is_announced()
    {
        var it = await Consultation.Prepared(process, Clear);
        await process.Refused<Refusal.NotFound, ExercisePage>(Actor.Anonymous, new GetExercise(it.Exercise));
        (await process.Do(Actor.Anonymous, new GetExercises())).ShouldNotContain(l => l.Id == it.Exercise);

        await it.Publish();
        var now = process.Clock.GetUtcNow();
        await it.Decide(DecideCourse.Open, now.AddDays(3), now.AddDays(45));

        var page = await process.Do(Actor.Anonymous, new GetExercise(it.Exercise));
        page.State.ShouldBe(ExerciseState.Announced);
        page.Decisions.Single().Reasons.ShouldBe("It was agreed.");
        (await process.Do(Actor.Anonymous, new GetDecision(page.Decisions[0].Id))).Outcome.ShouldBe("To be opened");
    }

    [Fact]
    public async Task It_opens_and_closes_by_the_clock_to_the_second()
    {
        var it = await Consultation.Prepared(process, Clear);
        await it.Publish();
        var opens = process.Clock.GetUtcNow().AddDays(1);
        var closes = opens.AddDays(7);
        await it.Decide(DecideCourse.Open, opens, closes);
        var said = Consultation.Chose("q1", "a5");

        process.Clock.MoveTo(opens.AddSeconds(-1));
        (await it.Try(said)).Refusal.ShouldBeOfType<Refusal.OutOfOrder>().Reason.ShouldStartWith("This opens on");
        process.Clock.MoveTo(opens);
        (await it.Try(said)).IsDone.ShouldBeTrue();
        process.Clock.MoveTo(closes.AddSeconds(-1));
        (await it.Try(said)).IsDone.ShouldBeTrue();
        process.Clock.MoveTo(closes);
        (await it.Try(said)).Refusal.ShouldBeOfType<Refusal.OutOfOrder>().Reason.ShouldStartWith("This closed on");
        (await it.Work()).Answers[it.Questionnaire].All.ShouldBe(2);
    }

    [Fact]
    public async Task It_is_moved_before_it_opens_and_extended_while_it_is_open_each_with_reasons_in_public()
    {
        var it = await Consultation.Prepared(process, Clear);
        await it.Publish();
        var opens = process.Clock.GetUtcNow().AddDays(1);
        await it.Decide(DecideCourse.Open, opens, opens.AddDays(7));
        (await it.Try(DecideCourse.Extend, null, opens.AddDays(9))).Refusal.ShouldBeOfType<Refusal.OutOfOrder>();

        await it.Decide(DecideCourse.Move, opens.AddDays(2), opens.AddDays(9));
        process.Clock.MoveTo(opens.AddDays(3));
        (
            await it.Try(DecideCourse.Move, opens.AddDays(4), opens.AddDays(9))
        ).Refusal.ShouldBeOfType<Refusal.OutOfOrder>();
        (await it.Try(DecideCourse.Extend, null, opens.AddDays(8)))
            .Refusal.ShouldBeOfType<Refusal.Invalid>()
            .Faults.Single()
            .Message.ShouldBe("Enter a later closing: to end sooner is to stop the exercise");
        await it.Decide(DecideCourse.Extend, null, opens.AddDays(14));

        var page = await process.Do(Actor.Anonymous, new GetExercise(it.Exercise));
        page.Exercise.ClosesAt.ShouldBe(opens.AddDays(14));
        page.Decisions.Select(d => d.Outcome).ShouldBe(["Extended", "Given new dates", "To be opened"]);
    }

    [Fact]
    public async Task It_can_be_stopped_and_then_takes_nothing_more()
    {
        var it = await Consultation.Open(process, Clear);

        await it.Decide(DecideCourse.Stop, null, null);

        (await process.Do(Actor.Anonymous, new GetExercise(it.Exercise))).State.ShouldBe(ExerciseState.Stopped);
        (await it.Try(Consultation.Chose("q1", "a5")))
            .Refusal.ShouldBeOfType<Refusal.OutOfOrder>()
            .Reason.ShouldStartWith("This was stopped");
    }

    [Fact]
    public async Task Nothing_is_announced_in_which_there_is_nothing_to_read_or_answer()
    {
        var it = await Consultation.Prepared(process, Clear);
        var now = process.Clock.GetUtcNow();

        (await it.Try(DecideCourse.Open, now, now.AddDays(7)))
            .Refusal.ShouldBeOfType<Refusal.OutOfOrder>()
            .Reason.ShouldContain("has not been published");
        var empty = await process.Do(it.Manager, new BeginExercise(Consultation.Text));
        (
            await process.Refused<Refusal.OutOfOrder, Guid>(
                it.Manager,
                new DecideCourse(
                    empty,
                    DecideCourse.Open,
                    LocalMoment.Of(now),
                    LocalMoment.Of(now.AddDays(1)),
                    "Agreed.",
                    "Board",
                    0
                )
            )
        ).Reason.ShouldContain("nothing to read");
    }

    [Fact]
    public async Task A_decision_seen_too_late_is_refused()
    {
        var it = await Consultation.Open(process, Clear);
        var seen = (await it.Work()).Page.Exercise.Revision;
        await it.Decide(DecideCourse.Extend, null, process.Clock.GetUtcNow().AddDays(20));

        await process.Refused<Refusal.Stale, Guid>(
            it.Manager,
            new DecideCourse(it.Exercise, DecideCourse.Stop, null, null, "Enough.", "Board", seen)
        );
    }

    [Fact]
    public async Task Documents_are_downloaded_by_anybody_once_it_is_announced_and_by_nobody_before()
    {
        var it = await Consultation.Prepared(process, Clear);
        await it.Publish();
        var briefing = await process.Do(
            it.Manager,
            new AddMaterial(
                it.Exercise,
                MaterialKind.Briefing,
                "The briefing",
                "",
                new Upload("briefing.txt", "Read me."u8.ToArray())
            )
        );
        await process.Do(
            it.Manager,
            new AddMaterial(it.Exercise, MaterialKind.Recording, "The webinar", "https://video.example/1", null)
        );
        await process.Refused<Refusal.NotFound, FileDownload>(
            Actor.Anonymous,
            new GetMaterialFile(it.Exercise, briefing)
        );
        await using (var db = process.Open())
        {
            var file = await db.Set<Material>().Where(m => m.Id == briefing).Select(m => m.FileId).SingleAsync(Cancel);
            await process.Refused<Refusal.SignInNeeded, FileDownload>(Actor.Anonymous, new GetFile(file!.Value));
        }

        await it.Decide(DecideCourse.Open, process.Clock.GetUtcNow(), process.Clock.GetUtcNow().AddDays(7));

        var got = await process.Do(Actor.Anonymous, new GetMaterialFile(it.Exercise, briefing));
        got.Content.ShouldBe("Read me."u8.ToArray());
        (await process.Do(Actor.Anonymous, new GetExercise(it.Exercise)))
            .Materials.Select(m => m.Title)
            .ShouldBe(["The briefing", "The webinar"]);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://video.example/1")]
    [InlineData("video")]
    public async Task A_link_leads_to_the_web_and_to_nothing_else(string link)
    {
        var it = await Consultation.Prepared(process, Clear);

        await process.Refused<Refusal.Invalid, Guid>(
            it.Manager,
            new AddMaterial(it.Exercise, MaterialKind.Slides, "Slides", link, null)
        );
    }

    [Fact]
    public async Task The_developer_of_a_credential_prepares_an_exercise_on_it_and_the_body_decides_when_it_runs()
    {
        var it = await Commissioned.By(process);
        var stranger = await process.Person("Sam");
        await it.Complete(process);
        var version = await it.Freeze(process);
        var begin = new BeginExercise(Consultation.Text, it.Credential, version);

        await process.Refused<Refusal.NotAllowed, Guid>(stranger, begin);
        var exercise = await process.Do(it.Lead, begin);

        await process.Do(it.Lead, new GetExerciseWork(exercise));
        await process.Refused<Refusal.NotAllowed, ExerciseWork>(stranger, new GetExerciseWork(exercise));
        await process.Refused<Refusal.NotAllowed, Guid>(
            it.Lead,
            new DecideCourse(exercise, DecideCourse.Open, null, null, "", "", 0)
        );
        (await process.Do(it.Lead, new GetExercisesAtWork(it.Credential))).Lines.Single().Id.ShouldBe(exercise);
        await process.Refused<Refusal.NotAllowed, ExercisesAtWork>(it.Lead, new GetExercisesAtWork());
    }

    [Fact]
    public async Task A_conflict_of_interest_in_the_credential_closes_the_exercise_everywhere_inside()
    {
        var it = await Commissioned.By(process);
        var exercise = await process.Do(it.Manager, new BeginExercise(Consultation.Text, it.Credential));
        var other = await process.Person("Ola", Role.ProgrammeManager);

        await process.Declare(other, RecordKinds.Credential.Ref(it.Credential), InterestState.Conflict);

        await process.Refused<Refusal.InConflict, ExerciseWork>(other, new GetExerciseWork(exercise));
        (await process.Do(other, new GetExercisesAtWork())).Lines.ShouldNotContain(l => l.Id == exercise);
    }

    [Fact]
    public async Task The_aims_stand_while_people_answer()
    {
        var it = await Consultation.Open(process, Clear);
        var seen = (await it.Work()).Page.Exercise.Revision;

        var refusal = await process.Refused<Refusal.Invalid, Nothing>(
            it.Manager,
            new DescribeExercise(it.Exercise, Consultation.Text with { Aims = "To sell something." }, 10, seen)
        );

        refusal.Faults.Single().Field.ShouldBe("Aims");
        await process.Do(
            it.Manager,
            new DescribeExercise(it.Exercise, Consultation.Text with { Title = "Tell us" }, 12, seen)
        );
        await process.Refused<Refusal.Stale, Nothing>(
            it.Manager,
            new DescribeExercise(it.Exercise, Consultation.Text, 12, seen)
        );
    }
}
