using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Testing;
using Refusal = Touchstone.Core.Platform.UseCases.Refusal;

namespace Touchstone.Core.Tests.Delivery;

public sealed class DeliveryTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_plan_is_written_submitted_approved_and_reviewed_after_a_year()
    {
        var cast = await NewCast();
        var plan = await Approved(cast);

        (await process.Do(Actor.Anonymous, new GetApprovedProviders(cast.Credential))).Single().PlanId.ShouldBe(plan);
        process.Clock.Pass(TimeSpan.FromDays(400));
        var annual = await process.Do(cast.Lead, new BeginReturn(plan, process.Today.AddDays(-370)));
        var figures = new ReturnFigures
        {
            ByProfession = [new ProfessionFigures("nurse", 12, 9, 2, 1)],
            Results = "All passed at the first attempt but one.",
            Concerns = "None.",
        };
        await process.Do(cast.Lead, new ReportYear(annual, figures, true, 0));
        await process.Do(
            cast.Manager,
            new DecideReturn(
                annual,
                "continue",
                "Delivery matches the specification.",
                "Programme manager",
                process.Today,
                [cast.Manager.Id],
                []
            )
        );

        (await process.Do(cast.Lead, new GetReturn(annual))).Return.State.ShouldBe(ReturnState.Reviewed);
    }

    [Fact]
    public async Task A_plan_that_leaves_a_capability_open_is_not_taken_and_says_which()
    {
        var cast = await NewCast();
        var plan = await process.Do(cast.Lead, new BeginPlan(cast.Provider, cast.Version));
        var seen = await process.Do(cast.Lead, new DescribeProgramme(plan, Programme(), 0));
        await process.Do(cast.Lead, new MapCapability(plan, cast.Capabilities[0], "Module 1", "Portfolio", "", seen));

        var refusal = await process.Refused<Refusal.Invalid, Nothing>(cast.Lead, new SubmitPlan(plan, true));

        refusal.Faults.Single().Message.ShouldContain("1.2 Plans care");
    }

    [Fact]
    public async Task A_provider_sees_and_changes_its_own_plans_only()
    {
        var cast = await NewCast();
        var other = await NewCast();
        var plan = await process.Do(cast.Lead, new BeginPlan(cast.Provider, cast.Version));

        await process.Refused<Refusal.NotAllowed, PlanPage>(other.Lead, new GetPlan(plan));
        await process.Refused<Refusal.NotAllowed, Nothing>(other.Lead, new SubmitPlan(plan, true));
        await process.Refused<Refusal.NotAllowed, Guid>(other.Lead, new BeginPlan(cast.Provider, cast.Version));
        (await process.Do(other.Lead, new GetPlans())).Plans.ShouldNotContain(p => p.Id == plan);
        (await process.Do(cast.Lead, new GetPlans())).Plans.ShouldContain(p => p.Id == plan);
    }

    [Fact]
    public async Task One_provider_has_one_living_plan_for_a_version_however_often_it_is_asked()
    {
        var cast = await NewCast();

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => process.Ask(cast.Lead, new BeginPlan(cast.Provider, cast.Version)))
        );

        outcomes.Count(o => o.IsDone).ShouldBe(1);
    }

    [Fact]
    public async Task Approval_that_was_given_can_be_suspended_and_the_provider_leaves_the_public_list()
    {
        var cast = await NewCast();
        var plan = await Approved(cast);

        await process.Do(
            cast.Manager,
            Decide(plan, "suspended", cast) with
            {
                Conditions =
                [
                    new Core.Record.Decisions.ConditionDraft(
                        "Restore supervision",
                        "A named supervisor",
                        process.Today.AddDays(30)
                    ),
                ],
            }
        );

        (await process.Do(Actor.Anonymous, new GetApprovedProviders(cast.Credential))).ShouldBeEmpty();
    }

    private async Task<Guid> Approved(Cast cast)
    {
        var plan = await process.Do(cast.Lead, new BeginPlan(cast.Provider, cast.Version));
        var seen = await process.Do(cast.Lead, new DescribeProgramme(plan, Programme(), 0));
        seen = await process.Do(
            cast.Lead,
            new MapCapability(plan, cast.Capabilities[0], "Module 1", "Portfolio", "", seen)
        );
        await process.Do(cast.Lead, new MapCapability(plan, cast.Capabilities[1], "", "", "Met before entry", seen));
        await process.Do(cast.Lead, new SubmitPlan(plan, true));
        await process.Do(cast.Manager, Decide(plan, "approved", cast));
        return plan;
    }

    private DecidePlan Decide(Guid plan, string outcome, Cast cast) =>
        new(plan, outcome, "It meets the specification.", "Programme manager", process.Today, [cast.Manager.Id], []);

    private static Programme Programme() =>
        new()
        {
            Title = "Pelvic health at level 7",
            Mode = "Part time",
            Length = "One year",
            Credits = 30,
            PlacesAYear = 20,
            FirstIntake = new DateOnly(2027, 9, 20),
            EntryRules = "Registered professionals.",
            Team = "Two specialists.",
            PracticePartners = "Three trusts.",
            Supervision = "An hour a week.",
            PatientInvolvement = "A panel.",
            Inclusion = "Part-time study.",
            PriorLearning = "Up to a third.",
            Quality = "External examiner.",
            ContactName = "Sam",
            ContactEmail = "sam@uni.example",
        };

    private async Task<Cast> NewCast()
    {
        var launched = await LaunchedSpecification.New(process);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var lead = await process.Person("Sam");
        var provider = await process.Organisation("University");
        await process.Give(lead, Role.ProviderLead, RecordKinds.Organisation.Ref(provider.Id));
        return new Cast(manager, lead, provider.Id, launched.Credential, launched.Version, [.. launched.Capabilities]);
    }

    private sealed record Cast(
        Actor Manager,
        Actor Lead,
        Guid Provider,
        Guid Credential,
        Guid Version,
        Guid[] Capabilities
    );
}
