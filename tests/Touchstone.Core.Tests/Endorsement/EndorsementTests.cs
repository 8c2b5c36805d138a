using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Decisions;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Endorsement;

public sealed class EndorsementTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_candidate_is_reviewed_endorsed_and_launched()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));
        await ReviewAll(cast, candidate);
        await process.Do(cast.Manager, Report(candidate, 0));
        var decision = await process.Do(cast.Chair, Decision(candidate, "endorsed", cast.Panel));
        var number = await process.Do(cast.Manager, new Launch(candidate, process.Today.AddYears(5)));

        number.ShouldBe("1.0");
        var page = await process.Do(Actor.Anonymous, new GetCredential(cast.Credential));
        page.VersionInForce.ShouldBe("1.0");
        page.Stages.Where(s => s.State == StageState.Underway).Select(s => (int)s.Stage).ShouldBe([7, 8, 9, 10, 11]);
        (await process.Do(Actor.Anonymous, new GetDecision(decision))).Judged.Single().Version.ShouldBe("0.1");
        (await process.Do(Actor.Anonymous, new GetPublishedVersion(cast.Version))).Number.ShouldBe("1.0");
    }

    [Fact]
    public async Task An_endorsement_with_conditions_is_launched_only_when_somebody_else_verified_each()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));
        await ReviewAll(cast, candidate);
        await process.Do(cast.Manager, Report(candidate, 0));
        var decision = await process.Do(
            cast.Chair,
            Decision(candidate, "endorsed-with-conditions", cast.Panel) with
            {
                Conditions =
                [
                    new ConditionDraft("Name the guidelines", "The list of guidelines", process.Today.AddDays(30)),
                ],
            }
        );
        var launch = new Launch(candidate, process.Today.AddYears(5));

        await process.Refused<Refusal.OutOfOrder, string>(cast.Manager, launch);
        var condition = (await process.Do(Actor.Anonymous, new GetDecision(decision))).Conditions.Single();
        await process.Do(cast.Lead, new OfferConditionEvidence(condition.Id, "See section 8", 0));
        await process.Refused<Refusal.NotAllowed, Nothing>(
            cast.Lead,
            new VerifyCondition(condition.Id, true, "Fine", 1)
        );
        await process.Do(cast.Manager, new VerifyCondition(condition.Id, true, "The list is there", 1));
        (await process.Do(cast.Manager, launch)).ShouldBe("1.0");
    }

    [Fact]
    public async Task Whoever_offered_the_evidence_cannot_verify_it_whatever_roles_they_hold()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));
        await ReviewAll(cast, candidate);
        await process.Do(cast.Manager, Report(candidate, 0));
        var decision = await process.Do(
            cast.Chair,
            Decision(candidate, "endorsed-with-conditions", cast.Panel) with
            {
                Conditions = [new ConditionDraft("Name the guidelines", "The list", process.Today.AddDays(30))],
            }
        );
        var condition = (await process.Do(Actor.Anonymous, new GetDecision(decision))).Conditions.Single();
        await process.Give(cast.Manager, Role.Developer, RecordKinds.Credential.Ref(cast.Credential));
        await process.Do(cast.Manager, new OfferConditionEvidence(condition.Id, "See section 8", 0));

        await process.Refused<Refusal.OutOfOrder, Nothing>(
            cast.Manager,
            new VerifyCondition(condition.Id, true, "Fine", 1)
        );
    }

    [Fact]
    public async Task The_text_opens_only_after_interests_were_declared_and_closes_when_there_is_a_conflict()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));
        var reviewer = await process.Person("Rae");
        var review = await Assign(cast, candidate, reviewer, ReviewerKind.Clinical, "nurse");
        await process.Do(reviewer, new AnswerInvitation(review, true, null));

        var refusal = await process.Refused<Refusal.DeclarationNeeded, ReviewPage>(reviewer, new GetReview(review));
        refusal.On.ShouldBe(RecordKinds.Candidate.Ref(candidate));
        await process.Declare(reviewer, RecordKinds.Candidate.Ref(candidate), InterestState.None);
        await process.Do(reviewer, new GetReview(review));
        await process.Declare(reviewer, RecordKinds.Candidate.Ref(candidate), InterestState.Conflict);
        await process.Refused<Refusal.InConflict, ReviewPage>(reviewer, new GetReview(review));
        await process.Refused<Refusal.InConflict, SpecificationVersion>(reviewer, new GetCandidateText(review));
        await process.Refused<Refusal.InConflict, int>(reviewer, new SaveJudgement(review, "4", "met", "x", "", 0));
    }

    [Fact]
    public async Task Nobody_reviews_what_they_helped_to_develop()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));

        var refusal = await process.Refused<Refusal.Invalid, Guid>(
            cast.Manager,
            new AssignReviewer(candidate, cast.Lead.Id, ReviewerKind.Clinical, "nurse", process.Today.AddDays(28))
        );

        refusal.Faults.Single().Message.ShouldContain("took part in developing");
    }

    [Fact]
    public async Task A_reviewer_sees_their_own_review_and_no_other()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));
        var one = await process.Person("One");
        var two = await process.Person("Two");
        var first = await Assign(cast, candidate, one, ReviewerKind.Clinical, "nurse");
        await Assign(cast, candidate, two, ReviewerKind.Academic, "paramedic");

        await process.Refused<Refusal.NotAllowed, InvitationPage>(two, new GetInvitation(first));
        await process.Refused<Refusal.NotAllowed, CandidatePage>(two, new GetCandidate(candidate));
        await process.Refused<Refusal.NotAllowed, CandidatePage>(cast.Lead, new GetCandidate(candidate));
    }

    [Fact]
    public async Task Two_windows_do_not_overwrite_each_other()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));
        var reviewer = await process.Person("Rae");
        var review = await Assign(cast, candidate, reviewer, ReviewerKind.Clinical, "nurse");
        await process.Do(reviewer, new AnswerInvitation(review, true, null));
        await process.Declare(reviewer, RecordKinds.Candidate.Ref(candidate), InterestState.None);
        await process.Do(reviewer, new SaveJudgement(review, "4", "met", "First window", "", 0));

        var refusal = await process.Refused<Refusal.Stale, int>(
            reviewer,
            new SaveJudgement(review, "4", "not-met", "Second window", "", 0)
        );

        refusal
            .Fields.Single(f => f.Field == "Reasons")
            .ShouldBe(new StaleField("Reasons", "Second window", "First window"));
    }

    [Fact]
    public async Task Parallel_decisions_count_once()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));
        await ReviewAll(cast, candidate);
        await process.Do(cast.Manager, Report(candidate, 0));

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => process.Ask(cast.Chair, Decision(candidate, "endorsed", cast.Panel)))
        );

        outcomes.Count(o => o.IsDone).ShouldBe(1);
        await using var db = process.Open();
        (await db.Set<Decision>().CountAsync(d => d.SubjectId == candidate, Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task A_decision_without_a_quorum_or_by_a_reviewer_is_refused()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));
        var reviewers = await ReviewAll(cast, candidate);
        await process.Do(cast.Manager, Report(candidate, 0));

        var few = await process.Refused<Refusal.Invalid, Guid>(
            cast.Chair,
            Decision(candidate, "endorsed", cast.Panel[..2])
        );
        few.Faults.Single().Message.ShouldContain("quorum");
        var reviewer = await process.Refused<Refusal.Invalid, Guid>(
            cast.Chair,
            Decision(candidate, "endorsed", [.. cast.Panel, reviewers[0]])
        );
        reviewer.Faults.Single().Message.ShouldContain("reviewed");
    }

    [Fact]
    public async Task Mail_to_the_developer_names_no_reviewer()
    {
        var cast = await NewCast();
        var candidate = await process.Do(cast.Manager, new OpenCandidate(cast.Version));
        await ReviewAll(cast, candidate);
        await process.Do(cast.Manager, Report(candidate, 0));
        await process.Do(cast.Chair, Decision(candidate, "endorsed", cast.Panel));

        await using var db = process.Open();
        var mails = await db.Set<OutboxMail>().Where(m => m.ToAccount == cast.Lead.Id).ToListAsync(Cancel);
        mails.ShouldNotBeEmpty();
        mails.ShouldAllBe(m => !m.Text.Contains("Reviewer-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_content_of_a_version_cannot_be_changed()
    {
        var cast = await NewCast();
        await using var command = database.Owner.CreateCommand(
            "update development.specification_version set content = '\\x00' where id = $1"
        );
        command.Parameters.AddWithValue(cast.Version);

        await Should.ThrowAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));
    }

    private async Task<List<Actor>> ReviewAll(Cast cast, Guid candidate)
    {
        var reviewers = new List<Actor>();
        foreach (
            var (kind, profession) in new[]
            {
                (ReviewerKind.Academic, "physiotherapist"),
                (ReviewerKind.Clinical, "nurse"),
                (ReviewerKind.Lay, null),
            }
        )
        {
            var reviewer = await process.Person($"Reviewer-{kind}");
            reviewers.Add(reviewer);
            var review = await Assign(cast, candidate, reviewer, kind, profession);
            await process.Do(reviewer, new AnswerInvitation(review, true, null));
            await process.Declare(reviewer, RecordKinds.Candidate.Ref(candidate), InterestState.None);
            var page = await process.Do(reviewer, new GetReview(review));
            foreach (var criterion in page.Criteria)
            {
                await process.Do(reviewer, new SaveJudgement(review, criterion.Code, "met", "It is shown.", "1.1", 0));
            }
            await process.Do(reviewer, new SubmitReview(review));
        }
        return reviewers;
    }

    private Task<Guid> Assign(Cast cast, Guid candidate, Actor reviewer, ReviewerKind kind, string? profession) =>
        process.Do(
            cast.Manager,
            new AssignReviewer(candidate, reviewer.Id, kind, profession, process.Today.AddDays(28))
        );

    private ConsolidateReport Report(Guid candidate, int seen) =>
        new(
            candidate,
            "All three reviewers find the criteria met.",
            [
                .. process
                    .Data.EndorsementCriteria.On(process.Today)
                    .Select(c => new FindingDraft(c.Code, "met", "Shown.")),
            ],
            seen
        );

    private DecideEndorsement Decision(Guid candidate, string outcome, IReadOnlyList<Actor> deciders) =>
        new(
            candidate,
            outcome,
            "The criteria are met.",
            "Decision panel",
            process.Today,
            [.. deciders.Select(d => d.Id)],
            [],
            []
        );

    /// <summary>A credential by the second door whose version waits for review, and the people around it.</summary>
    private async Task<Cast> NewCast()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var chair = await process.Person("Chika", Role.DecisionPanelChair);
        var panel = new[]
        {
            chair,
            await process.Person("Dee", Role.DecisionPanelMember),
            await process.Person("Eli", Role.DecisionPanelMember),
        };
        var lead = await process.Person("Lee");
        var maker = await process.Organisation("Royal College", "professional-body");
        var credential = await process.Do(
            chair,
            new AdmitExistingResource(
                $"Pelvic health {Guid.CreateVersion7():n}",
                "What it covers.",
                maker.Id,
                lead.Id,
                "admitted",
                "It is complete.",
                "Decision panel",
                process.Today,
                [chair.Id]
            )
        );
        await using var db = process.Open();
        var draft = new Specification(
            credential,
            "Pelvic health",
            [1, 2, 3],
            new SpecificationBody(),
            process.Clock.GetUtcNow()
        );
        var version = new SpecificationVersion(draft, "0.1", new string('0', 64), process.Clock.GetUtcNow());
        version.Submit();
        db.Add(draft);
        db.Add(version);
        db.Add(new Item(version.Ref, "Pelvic health 0.1", "", credential, process.Clock.GetUtcNow()));
        db.Add(new HeldIn(version.Ref, RecordKinds.Credential.Ref(credential)));
        await db.SaveChangesAsync(Cancel);
        return new Cast(manager, chair, panel, lead, credential, version.Id);
    }

    private sealed record Cast(Actor Manager, Actor Chair, Actor[] Panel, Actor Lead, Guid Credential, Guid Version);
}
