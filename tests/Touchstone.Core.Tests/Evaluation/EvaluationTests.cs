using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Evaluation;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Evaluation;

public sealed class EvaluationTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_need_that_evaluation_finds_becomes_a_proposal_in_the_next_round_and_the_thread_tells_it()
    {
        var cast = await NewCast();
        var report = await Submitted(cast);

        await process.Do(
            cast.Chair,
            Decide(report, DecideEvaluation.NeedFound, cast.Chair) with
            {
                NewArea = "Pelvic health in prisons",
                NewNeed = "Nobody in prisons is reached.",
            }
        );

        var need = (await process.Do(Actor.Anonymous, new GetEvaluation(report))).Need.ShouldNotBeNull();
        (await process.Do(cast.Manager, new MyWork())).ShouldContain(w => w.Record == need.Ref);
        await process.Refused<Refusal.Invalid, ProposalReceipt>(cast.Manager, Forward(need.Id, Guid.CreateVersion7()));
        var round = await process.Do(
            cast.Manager,
            new OpenRound(
                $"Round {Guid.CreateVersion7():n}",
                "Needs.",
                process.Clock.GetUtcNow(),
                process.Clock.GetUtcNow().AddDays(30)
            )
        );
        (await process.Do(cast.Manager, new GetFoundNeed(need.Id))).OpenRounds.ShouldContain(r => r.Id == round);
        var receipt = await process.Do(cast.Manager, Forward(need.Id, round));
        await process.Refused<Refusal.OutOfOrder, ProposalReceipt>(cast.Manager, Forward(need.Id, round));

        var proposal = (await process.Do(cast.Manager, new GetProposal(receipt.Id))).Proposal;
        proposal.Area.ShouldBe("Pelvic health in prisons");
        proposal.OrganisationName.ShouldBe("Centre for Testing");
        (await process.Do(cast.Manager, new MyWork())).ShouldNotContain(w => w.Record == need.Ref);
        var forward = await process.Do(cast.Manager, new GetThread(RecordKinds.Credential.Ref(cast.Credential)));
        forward[RecordKinds.Evaluation.Ref(report)].Side.ShouldBe(ThreadSide.After);
        forward[proposal.Ref].Side.ShouldBe(ThreadSide.After);
        var back = await process.Do(cast.Manager, new GetThread(proposal.Ref));
        back[RecordKinds.Credential.Ref(cast.Credential)].Side.ShouldBe(ThreadSide.Before);
        back[need.Ref].Side.ShouldBe(ThreadSide.Before);
    }

    [Fact]
    public async Task Figures_are_frozen_with_their_definitions_and_do_not_follow_the_records()
    {
        var cast = await NewCast();
        var report = await process.Do(cast.Evaluator, Begin(cast));
        await ApprovedUniversity.New(process, cast.Launched);

        var page = await process.Do(cast.Evaluator, new GetEvaluation(report));

        page.Report.Snapshot.Figures.Credentials.Single().Providers.ShouldBe(0);
        page.Report.Snapshot.TakenAt.ShouldBe(process.Clock.GetUtcNow());
        page.Report.Snapshot.Definitions.ShouldContain(d => d.Name == "Recognised" && d.HowCounted.Length > 10);
        (await process.Do(Actor.Anonymous, new GetIndicators(cast.Credential)))
            .Credentials.Single()
            .Providers.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_decides_on_findings_that_they_wrote_and_a_stale_save_loses_nothing()
    {
        var cast = await NewCast();
        var report = await process.Do(cast.Manager, Begin(cast));
        var seen = await process.Do(cast.Manager, new WriteEvaluation(report, "Take-up is even.", false, 0));
        var stale = await process.Refused<Refusal.Stale, int>(
            cast.Evaluator,
            new WriteEvaluation(report, "Take-up is uneven.", true, 0)
        );
        stale.Fields.Single().Standing.ShouldBe("Take-up is even.");
        await process.Refused<Refusal.OutOfOrder, Guid>(cast.Chair, Decide(report, "accepted", cast.Chair));
        await process.Do(cast.Evaluator, new WriteEvaluation(report, "Take-up is uneven.", true, seen));

        var refusal = await process.Refused<Refusal.Invalid, Guid>(
            cast.Manager,
            Decide(report, "accepted", cast.Manager)
        );
        refusal.Faults.Single().Field.ShouldBe("Deciders");
        await process.Refused<Refusal.NotAllowed, Guid>(cast.Evaluator, Decide(report, "accepted", cast.Chair));
        await process.Do(cast.Chair, Decide(report, "accepted", cast.Chair));
    }

    [Fact]
    public async Task An_evaluation_is_closed_until_it_is_decided_and_then_public()
    {
        var cast = await NewCast();
        var report = await Submitted(cast);

        await process.Refused<Refusal.SignInNeeded, EvaluationPage>(Actor.Anonymous, new GetEvaluation(report));
        (await process.Do(Actor.Anonymous, new GetEvaluations())).Lines.ShouldNotContain(l => l.Id == report);
        var somebody = await process.Person("Olek Brandt");
        await process.Refused<Refusal.NotAllowed, EvaluationPage>(somebody, new GetEvaluation(report));
        await process.Declare(cast.Manager, RecordKinds.Credential.Ref(cast.Credential), InterestState.Conflict);
        await process.Refused<Refusal.InConflict, EvaluationPage>(cast.Manager, new GetEvaluation(report));
        (await process.Do(cast.Manager, new GetEvaluations())).Lines.ShouldNotContain(l => l.Id == report);

        await process.Do(cast.Chair, Decide(report, "accepted", cast.Chair));

        (await process.Do(Actor.Anonymous, new GetEvaluation(report)))
            .Decisions.Single()
            .Outcome.ShouldBe("Findings accepted");
        (await process.Do(Actor.Anonymous, new GetEvaluations())).Lines.ShouldContain(l => l.Id == report);
        (await StageOf(cast.Credential)).ShouldBe(StageState.Done);
    }

    [Fact]
    public async Task Findings_that_need_more_work_go_back_to_their_authors_with_the_reasons()
    {
        var cast = await NewCast();
        var report = await Submitted(cast);

        await process.Do(cast.Chair, Decide(report, DecideEvaluation.MoreWork, cast.Chair));

        (await process.Do(cast.Evaluator, new MyWork())).ShouldContain(w =>
            w.What == "Complete the findings of an evaluation"
        );
        await process.Refused<Refusal.SignInNeeded, EvaluationPage>(Actor.Anonymous, new GetEvaluation(report));
        await using var db = process.Open();
        var letters = await db.Set<OutboxMail>().Where(m => m.ToAccount == cast.Evaluator.Id).ToListAsync(Cancel);
        letters.ShouldHaveSingleItem().Text.ShouldContain("The figures bear it out.");
        letters.Single().Subject.ShouldNotContain(cast.Launched.Name);
        await process.Do(cast.Evaluator, new WriteEvaluation(report, "More was done.", true, 2));
        await process.Do(cast.Chair, Decide(report, "accepted", cast.Chair));
    }

    [Fact]
    public async Task Actions_that_are_commissioned_are_shown_by_one_and_verified_by_another()
    {
        var cast = await NewCast();
        var report = await Submitted(cast);
        var decision = await process.Do(
            cast.Chair,
            Decide(report, "actions-commissioned", cast.Chair) with
            {
                Conditions = [new ConditionDraft("Ask prisons", "A survey", process.Today.AddDays(60))],
            }
        );

        var condition = (await process.Do(Actor.Anonymous, new GetDecision(decision))).Conditions.Single();
        await process.Do(cast.Evaluator, new OfferConditionEvidence(condition.Id, "The survey is out.", 0));
        await process.Do(cast.Manager, new VerifyCondition(condition.Id, true, "It is.", 1));
    }

    [Fact]
    public async Task All_credentials_are_evaluated_together_one_evaluation_at_a_time()
    {
        var cast = await NewCast();
        var report = await process.Do(
            cast.Evaluator,
            new BeginEvaluation(null, "All of them", "What did they change?")
        );

        await process.Refused<Refusal.OutOfOrder, Guid>(
            cast.Evaluator,
            new BeginEvaluation(null, "Again", "What did they change?")
        );
        var page = await process.Do(cast.Evaluator, new GetEvaluation(report));
        page.Credential.ShouldBeNull();
        page.Report.Snapshot.Figures.Credentials.ShouldContain(c => c.Id == cast.Credential);
        await process.Do(cast.Evaluator, new WriteEvaluation(report, "Reach grows.", true, 0));
        await process.Do(cast.Chair, Decide(report, "accepted", cast.Chair));
        await using var db = process.Open();
        (await db.Set<Entry>().Where(e => e.SubjectId == report).Select(e => e.Action).ToListAsync(Cancel)).ShouldBe(
            ["evaluation-begun", "evaluation-submitted"],
            ignoreOrder: true
        );
    }

    private async Task<Guid> Submitted(Cast cast)
    {
        var report = await process.Do(cast.Evaluator, Begin(cast));
        await process.Do(cast.Evaluator, new WriteEvaluation(report, "People in prisons are not reached.", true, 0));
        return report;
    }

    private static BeginEvaluation Begin(Cast cast) =>
        new(cast.Credential, $"The first years of {cast.Launched.Name}", "Whom does it reach?");

    private DecideEvaluation Decide(Guid report, string outcome, Actor decider) =>
        new(report, outcome, "The figures bear it out.", "Decision panel", process.Today, [decider.Id]);

    private static PutNeedForward Forward(Guid need, Guid round) =>
        new(
            need,
            round,
            ["setting"],
            "The evaluation.",
            "None.",
            "Three providers would.",
            "Nurses and physiotherapists.",
            ["nurse", "physiotherapist"]
        );

    private async Task<StageState> StageOf(Guid credential)
    {
        await using var db = process.Open();
        var found = await db.Set<Credential>().Include(c => c.Stages).SingleAsync(c => c.Id == credential, Cancel);
        return found.At(Stage.Evaluation).State;
    }

    private async Task<Cast> NewCast()
    {
        var launched = await LaunchedSpecification.New(process);
        return new Cast(
            launched,
            await process.Person("Greta Holm", Role.ProgrammeManager),
            await process.Person("Ivo Lund", Role.Evaluator),
            await process.Person("Chika Moor", Role.DecisionPanelChair)
        );
    }

    private sealed record Cast(LaunchedSpecification Launched, Actor Manager, Actor Evaluator, Actor Chair)
    {
        public Guid Credential => Launched.Credential;
    }
}
