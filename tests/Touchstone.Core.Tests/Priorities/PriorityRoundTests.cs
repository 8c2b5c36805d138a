using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Provenance;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Priorities;

public sealed class PriorityRoundTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_need_goes_from_proposal_to_commission()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var chair = await process.Person("Chika", Role.DecisionPanelChair);
        var assessor = await process.Person("Asha", Role.GatewayAssessor);
        var lead = await process.Person("Lee");
        var developer = await process.Organisation("Rehabilitation Alliance", "developer");
        var round = await OpenRound(manager);
        var receipt = await process.Do(Actor.Anonymous, Proposal(round, "Pelvic health"));
        process.Clock.Pass(TimeSpan.FromDays(40));
        await process.Do(manager, new RankProposals(round, [new RankedProposal(receipt.Id, "The strongest case")], 0));

        await process.Do(chair, Priority(receipt.Id, "on-list", chair));
        await process.Do(
            assessor,
            new SubmitGatewayAssessment(
                receipt.Id,
                [
                    .. process.Data.GatewayCriteria.Latest.Select(c => new CriterionJudgement(
                        c.Code,
                        "met",
                        "It is shown."
                    )),
                ]
            )
        );
        var selected = await process.Do(chair, Gateway(receipt.Id, "selected", chair));
        (await process.Do(Actor.Anonymous, new GetThread(RecordKinds.Decision.Ref(selected)))).Stops.ShouldContain(s =>
            s.Title != null && s.Title.StartsWith("Priority of")
        );
        var credential = await CredentialOf(receipt.Id);
        await process.Do(
            manager,
            new CommissionDevelopment(credential, developer.Id, lead.Id, "Develop it.", process.Today.AddDays(200))
        );

        var page = await process.Do(Actor.Anonymous, new GetCredential(credential));
        page.Stages.Where(s => s.State == StageState.Done)
            .Select(s => s.Stage)
            .ShouldBe([Stage.PrioritySetting, Stage.Selection]);
        page.Stages.Single(s => s.State == StageState.Underway).Stage.ShouldBe(Stage.Development);
        page.Decisions.Length.ShouldBe(2);
        page.Forecasts.Single().Date.ShouldBe(process.Today.AddDays(200));
        (await process.Do(lead, new MyWork())).Single().What.ShouldBe("Set up the development project");
    }

    [Fact]
    public async Task The_thread_leads_from_the_credential_back_to_the_proposal()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var chair = await process.Person("Chika", Role.DecisionPanelChair);
        var round = await OpenRound(manager);
        var receipt = await process.Do(Actor.Anonymous, Proposal(round, "Community rehabilitation"));
        process.Clock.Pass(TimeSpan.FromDays(40));
        await process.Do(manager, new RankProposals(round, [new RankedProposal(receipt.Id, "First")], 0));
        await process.Do(chair, Priority(receipt.Id, "on-list", chair));

        var credential = await CredentialOf(receipt.Id);
        await using var db = process.Open();
        var links = await db.Set<Link>().Where(l => l.FromId == credential).ToListAsync(Cancel);
        links.ShouldContain(l =>
            l.Relation == Relation.CameFrom && l.ToKind == RecordKinds.Proposal && l.ToId == receipt.Id
        );
        links.ShouldContain(l => l.Relation == Relation.DecidedBy && l.ToKind == RecordKinds.Decision);
    }

    [Fact]
    public async Task A_proposal_is_answered_by_mail_with_its_reference()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = await OpenRound(manager);
        var receipt = await process.Do(Actor.Anonymous, Proposal(round, "Frailty"));

        await using var db = process.Open();
        var mail = await db.Set<OutboxMail>().SingleAsync(m => m.AboutId == receipt.Id, Cancel);
        mail.Subject.ShouldContain(receipt.Reference);
        mail.Text.ShouldContain("Dear Robin");
    }

    [Fact]
    public async Task Everything_wrong_with_a_proposal_is_said_at_once()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = await OpenRound(manager);

        var refusal = await process.Refused<Refusal.Invalid, ProposalReceipt>(
            Actor.Anonymous,
            Proposal(round, "") with
            {
                ContactEmail = "robin",
                Professions = ["nurse"],
                NeedKinds = [],
            }
        );

        refusal
            .Faults.Select(f => f.Field)
            .ShouldBe(["Area", "NeedKinds", "Professions", "ContactEmail"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_closed_round_takes_no_proposals()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = await OpenRound(manager);
        process.Clock.Pass(TimeSpan.FromDays(31));

        await process.Refused<Refusal.OutOfOrder, ProposalReceipt>(Actor.Anonymous, Proposal(round, "Late"));
    }

    [Fact]
    public async Task Whoever_assessed_a_proposal_does_not_decide_on_it()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var both = await process.Person("Bo", Role.DecisionPanelChair, Role.GatewayAssessor);
        var round = await OpenRound(manager);
        var receipt = await process.Do(Actor.Anonymous, Proposal(round, "Stroke"));
        process.Clock.Pass(TimeSpan.FromDays(40));
        await process.Do(manager, new RankProposals(round, [new RankedProposal(receipt.Id, "First")], 0));
        await process.Do(both, Priority(receipt.Id, "on-list", both));
        await process.Do(
            both,
            new SubmitGatewayAssessment(
                receipt.Id,
                [.. process.Data.GatewayCriteria.Latest.Select(c => new CriterionJudgement(c.Code, "met", "Shown."))]
            )
        );

        var refusal = await process.Refused<Refusal.Invalid, Guid>(both, Gateway(receipt.Id, "selected", both));

        refusal.Faults.Single().Field.ShouldBe("Deciders");
    }

    [Fact]
    public async Task A_ranking_made_from_an_older_page_is_refused_with_both_texts()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = await OpenRound(manager);
        var first = await process.Do(Actor.Anonymous, Proposal(round, "First"));
        var second = await process.Do(Actor.Anonymous, Proposal(round, "Second"));
        process.Clock.Pass(TimeSpan.FromDays(40));
        await process.Do(
            manager,
            new RankProposals(round, [new RankedProposal(first.Id, "a"), new RankedProposal(second.Id, "b")], 0)
        );

        var refusal = await process.Refused<Refusal.Stale, Nothing>(
            manager,
            new RankProposals(round, [new RankedProposal(second.Id, "a"), new RankedProposal(first.Id, "b")], 0)
        );

        var field = refusal.Fields.Single(f => f.Field.StartsWith("First", StringComparison.Ordinal));
        (field.Yours, field.Standing).ShouldBe(("2", "1"));
    }

    [Fact]
    public async Task The_second_door_skips_three_stages_by_its_decision()
    {
        var chair = await process.Person("Chika", Role.DecisionPanelChair);
        var lead = await process.Person("Lee");
        var maker = await process.Organisation("Royal College", "professional-body");

        var credential = await process.Do(
            chair,
            new AdmitExistingResource(
                "Existing resource",
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

        var page = await process.Do(Actor.Anonymous, new GetCredential(credential));
        page.Stages.Take(3).ShouldAllBe(s => s.State == StageState.Skipped);
        page.Door.ShouldBe(EntryDoor.ExistingResource);
    }

    private async Task<Guid> OpenRound(Actor manager) =>
        await process.Do(
            manager,
            new OpenRound(
                $"Round {Guid.CreateVersion7():n}",
                "To find needs.",
                process.Clock.GetUtcNow(),
                process.Clock.GetUtcNow().AddDays(30)
            )
        );

    private async Task<Guid> CredentialOf(Guid proposal)
    {
        await using var db = process.Open();
        return (await db.Set<Proposal>().SingleAsync(p => p.Id == proposal, Cancel)).CredentialId!.Value;
    }

    private DecidePriority Priority(Guid proposal, string outcome, Actor decider) =>
        new(proposal, outcome, "The need is clear.", "Decision panel", process.Today, [decider.Id]);

    private DecideGateway Gateway(Guid proposal, string outcome, Actor decider) =>
        new(proposal, outcome, "All criteria are met.", "Decision panel", process.Today, [decider.Id]);

    private static SubmitProposal Proposal(Guid round, string area) =>
        new(
            round,
            area.Length == 0 ? "" : $"{area} {Guid.CreateVersion7():n}",
            ["population"],
            "Many people wait.",
            "Figures of 2026.",
            "Two local courses.",
            "It can be done.",
            "Several professions share the work.",
            ["physiotherapist", "nurse"],
            "Alliance",
            "Robin",
            "robin@alliance.example"
        );
}
