using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed class InvitingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly QuestionDraft Clear = new(QuestionKind.Agreement, "The approach is clear.", Required: true);
    private readonly TestProcess process = new(database);
    private Postbox Post => new(process);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task Those_who_registered_are_invited_by_what_they_told_and_each_of_them_once()
    {
        var it = await Consultation.Open(process, Clear);
        var topic = $"topic {Guid.CreateVersion7():n}";
        var (london, north) = (await Post.Registered(topic, "london"), await Post.Registered(topic, "north-west"));
        var choice = new InvitationChoice([], [], ["london"], topic, false);
        (await process.Do(it.Manager, new GetInvitable(it.Exercise, choice))).Chosen.ShouldBe(1);

        (await process.Do(it.Manager, new InvitePeople(it.Exercise, choice))).ShouldBe(1);
        await process.Refused<Refusal.OutOfOrder, int>(it.Manager, new InvitePeople(it.Exercise, choice));
        (await process.Do(it.Manager, new InvitePeople(it.Exercise, choice with { Regions = [] }))).ShouldBe(1);
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));

        (await Post.Letters(london, "/invited/")).ShouldBe(1);
        (await Post.Letters(north, "/invited/")).ShouldBe(1);
        (await it.Work()).Invited.ShouldBe(2);
    }

    [Fact]
    public async Task An_invitation_learns_that_somebody_answered_and_nothing_of_what()
    {
        var it = await Consultation.Open(process, Clear);
        var topic = $"topic {Guid.CreateVersion7():n}";
        var address = await Post.Registered(topic, "london");
        await process.Do(it.Manager, new InvitePeople(it.Exercise, new InvitationChoice([], [], [], topic, false)));
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));
        var secret = Postbox.SecretIn(await Post.Letter(address, "/invited/"), "invited");
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
        var (answers, silent) = (await Post.Registered(topic, "london"), await Post.Registered(topic, "london"));
        await process.Do(it.Manager, new InvitePeople(it.Exercise, new InvitationChoice([], [], [], topic, false)));
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));
        var first = Postbox.SecretIn(await Post.Letter(silent, "/invited/"), "invited");
        var theirs = Postbox.SecretIn(await Post.Letter(answers, "/invited/"), "invited");
        await it.Answer(Consultation.Chose("q1", "a2"), theirs);
        await process.Refused<Refusal.OutOfOrder, int>(Actor.System, new RemindInvited(it.Exercise));
        process.Clock.Pass(TimeSpan.FromDays(4));

        (await process.Do(Actor.System, new RemindInvited(it.Exercise))).ShouldBe(1);
        await process.Refused<Refusal.OutOfOrder, int>(Actor.System, new RemindInvited(it.Exercise));

        (await Post.Letters(answers, "/invited/")).ShouldBe(1);
        (await Post.Letters(silent, "/invited/")).ShouldBe(2);
        var second = Postbox.SecretIn(await Post.Letter(silent, "/invited/"), "invited");
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
        var address = await Post.Registered(topic, "london");
        await process.Do(it.Manager, new InvitePeople(it.Exercise, new InvitationChoice([], [], [], topic, false)));
        var leave = Postbox.SecretIn(await Post.Letter(address, "/withdraw/"), "withdraw");

        await process.Do(Actor.Anonymous, new WithdrawRegistration(leave));
        await process.Do(Actor.System, new WriteInvitations(it.Exercise));

        (await Post.Letters(address, "/invited/")).ShouldBe(0);
        (await it.Work()).Invited.ShouldBe(0);
    }
}
