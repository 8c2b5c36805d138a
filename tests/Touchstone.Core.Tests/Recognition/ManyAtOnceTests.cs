using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Recognition.Many;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Testing;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Tests.Recognition;

public sealed class ManyAtOnceTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly IDataProtectionProvider Protection = new EphemeralDataProtectionProvider();
    private readonly TestProcess process = new(database, services => services.AddSingleton(Protection));

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_provider_confirms_those_who_are_ready_and_hears_why_the_others_are_not()
    {
        var provider = await ApprovedUniversity.New(process);
        var (ready, early) = (await Enrolled(provider, true), await Enrolled(provider, false));
        var stranger = await Enrolled(await ApprovedUniversity.New(process), true);
        var command = new ConfirmMany(provider.Plan, [ready, early, stranger], "The board has met.");

        var dry = await Rehearse(provider.Lead, command);
        (await StateOf(ready)).ShouldBe(EnrolmentState.Learning);
        var report = await process.Do(provider.Lead, command);

        report.Rows.ShouldBe(dry.Rows);
        report.Done.ShouldBe(1);
        report.Rows.Single(r => r.Id == early).Problem!.ShouldContain("2 capabilities are not signed off");
        report.Rows.Single(r => r.Id == stranger).Who.ShouldBe("Unknown");
        (await StateOf(ready)).ShouldBe(EnrolmentState.Confirmed);
        (await StateOf(stranger)).ShouldBe(EnrolmentState.Learning);
        (await process.Do(provider.Lead, new GetReadyToConfirm(provider.Plan))).Lines.Single().SignedOff.ShouldBe(0);
    }

    [Fact]
    public async Task Many_are_recognised_at_once_each_by_a_decision_of_their_own()
    {
        var provider = await ApprovedUniversity.New(process);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var first = await Confirmed(provider);
        var second = await Confirmed(provider);
        var command = Recognise(manager, first, second, Guid.CreateVersion7());

        var dry = await Rehearse(manager, command);
        dry.Done.ShouldBe(2);
        (await process.Do(manager, new GetRecognitionQueue())).Waiting.Length.ShouldBeGreaterThanOrEqualTo(2);
        (await Badges(provider)).ShouldBe(0);

        var report = await process.Do(manager, command, "once");
        (await process.Do(manager, command, "once")).Rows.ShouldBe(report.Rows);

        report.Rows.ShouldBe(dry.Rows);
        (await Badges(provider)).ShouldBe(2);
        await using var db = process.Open();
        (
            await db.Set<Decision>()
                .CountAsync(
                    d => d.Kind == DecideRecognition.Kind && (d.SubjectId == first || d.SubjectId == second),
                    Cancel
                )
        ).ShouldBe(2);
        await process.Refused<Refusal.OutOfOrder, RowReport>(manager, Recognise(manager, first));
    }

    [Fact]
    public async Task A_conflict_keeps_a_case_out_of_the_queue_and_out_of_the_many()
    {
        var provider = await ApprovedUniversity.New(process);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var decider = await process.Person("Dee", Role.DecisionPanelMember);
        var open = await Confirmed(provider);
        var closed = await Confirmed(provider);
        await using var db = process.Open();
        var enrolment = (await db.Set<Completion>().SingleAsync(c => c.Id == closed, Cancel)).EnrolmentId;
        await process.Declare(manager, RecordKinds.Enrolment.Ref(enrolment), InterestState.Conflict);

        (await process.Do(manager, new GetRecognitionQueue())).Waiting.ShouldNotContain(w => w.CompletionId == closed);
        var report = await process.Do(manager, Recognise(decider, open, closed));

        report.Done.ShouldBe(1);
        report.Rows.Single(r => r.Id == closed).Problem!.ShouldContain("interest");
        (await StateOf(enrolment)).ShouldBe(EnrolmentState.Confirmed);
    }

    [Fact]
    public async Task What_is_missing_is_said_once_and_not_for_every_row()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);

        var refusal = await process.Refused<Refusal.Invalid, RowReport>(
            manager,
            new RecogniseMany([], "", "", process.Today.AddDays(1), [])
        );

        refusal.Faults.Select(f => f.Field).ShouldBe(["Completions", "Reasons", "Delegation", "DecidedOn", "Deciders"]);
    }

    private RecogniseMany Recognise(Actor decider, params Guid[] completions) =>
        new([.. completions], "Confirmed by the provider.", "Delegation D-9", process.Today, [decider.Id]);

    private async Task<RowReport> Rehearse(Actor actor, Command<RowReport> command)
    {
        var outcome = await process.Services.GetRequiredService<UseCaseRunner>().Rehearse(actor, command, Cancel);
        return outcome.Value;
    }

    private async Task<Guid> Confirmed(ApprovedUniversity provider) =>
        await process.Do(provider.Lead, new ConfirmCompletion(await Enrolled(provider, true), "All was shown."));

    private async Task<Guid> Enrolled(ApprovedUniversity provider, bool signedOff)
    {
        var practitioner = await process.Person("Zo\u00eb \u00d8rsted");
        await using var db = process.Open();
        var email = (await db.Set<Account>().SingleAsync(a => a.Id == practitioner.Id, Cancel)).Email!;
        var enrolment = await process.Do(provider.Lead, new Enrol(provider.Plan, email, "nurse", "21a0000e", "Trust"));
        foreach (var capability in signedOff ? provider.Launched.Capabilities : [])
        {
            await process.Do(
                practitioner,
                new Core.Recognition.Evidencing.AddEvidence(
                    enrolment,
                    "demonstrated-capability",
                    "A case",
                    "What it shows.",
                    null,
                    "Kim, consultant",
                    [capability]
                )
            );
            await process.Do(
                provider.Assessor,
                new SignOffCapability(enrolment, capability, "portfolio", "capable", "Shown in practice.")
            );
        }
        return enrolment;
    }

    private async Task<EnrolmentState> StateOf(Guid enrolment)
    {
        await using var db = process.Open();
        return (await db.Set<Enrolment>().SingleAsync(e => e.Id == enrolment, Cancel)).State;
    }

    private async Task<int> Badges(ApprovedUniversity provider)
    {
        await using var db = process.Open();
        return await db.Set<Badge>().CountAsync(b => b.CredentialId == provider.Launched.Credential, Cancel);
    }
}
