using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Communicating;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Engagement;

public sealed class CommunicationTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task What_is_planned_is_done_and_what_it_reached_is_told()
    {
        var it = await Prepared();
        var first = await it.Process.Do(it.Manager, new PlanMessage(it.Exercise, null, Members(30), 0));
        await it.Process.Do(
            it.Manager,
            new PlanMessage(it.Exercise, null, Members(10) with { Audience = "Patients" }, 0)
        );

        await it.Process.Do(
            it.Manager,
            new PlanMessage(it.Exercise, first, Members(30) with { DoneOn = process.Today, Reached = 1_200 }, 0)
        );

        var plan = await it.Process.Do(it.Manager, new GetCommunicationPlan(it.Exercise));
        plan.Messages.Select(m => m.Audience).ShouldBe(["Patients", "Members"]);
        (plan.Done, plan.Reached).ShouldBe((1, 1_200L));
    }

    [Fact]
    public async Task Two_people_do_not_overwrite_each_other()
    {
        var it = await Prepared();
        var message = await it.Process.Do(it.Manager, new PlanMessage(it.Exercise, null, Members(3), 0));
        await it.Process.Do(it.Manager, new PlanMessage(it.Exercise, message, Members(4), 0));

        await process.Refused<Refusal.Stale, Guid>(it.Manager, new PlanMessage(it.Exercise, message, Members(5), 0));
    }

    [Fact]
    public async Task What_has_been_done_stays_in_the_plan()
    {
        var it = await Prepared();
        var open = await it.Process.Do(it.Manager, new PlanMessage(it.Exercise, null, Members(3), 0));
        var done = await it.Process.Do(
            it.Manager,
            new PlanMessage(it.Exercise, null, Members(3) with { DoneOn = process.Today }, 0)
        );

        await process.Do(it.Manager, new RemoveMessage(it.Exercise, open));
        await process.Refused<Refusal.OutOfOrder, Nothing>(it.Manager, new RemoveMessage(it.Exercise, done));
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        var it = await Prepared();

        var refusal = await process.Refused<Refusal.Invalid, Guid>(
            it.Manager,
            new PlanMessage(it.Exercise, null, new MessageText("", "", "", "", null, null, 5), 0)
        );

        refusal
            .Faults.Select(f => f.Field)
            .ShouldBe(["Audience", "Message", "Channel", "Owner", "Due", "DoneOn"], ignoreOrder: true);
        await process.Refused<Refusal.SignInNeeded, CommunicationPlan>(
            Actor.Anonymous,
            new GetCommunicationPlan(it.Exercise)
        );
    }

    private MessageText Members(int days) =>
        new("Members", "The exercise is open.", "Newsletter", "Morgan", process.Today.AddDays(days));

    private Task<Consultation> Prepared() =>
        Consultation.Prepared(process, new QuestionDraft(QuestionKind.Agreement, "It is clear."));
}
