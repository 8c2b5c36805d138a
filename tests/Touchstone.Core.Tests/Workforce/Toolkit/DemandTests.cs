using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Provenance;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce.Toolkit;

public sealed class DemandTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = new(database);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    [Fact]
    public async Task A_submitted_return_stands_until_a_new_version_takes_its_place()
    {
        var (lead, employer) = await Employer("london");
        var first = await Submitted(lead, employer, 2027, ("Frailty", 4));
        await process.Refused<Refusal.OutOfOrder, int>(
            lead,
            new SaveDemand(first, [Entry("Frailty", 9)], false, false, 1)
        );

        var second = await process.Do(lead, new BeginDemandReturn(employer, 2027));
        second.ShouldNotBe(first);
        var draft = await process.Do(lead, new GetDemandReturn(second));
        draft.Lines.Single().FirstYear.ShouldBe(4);
        (await process.Do(lead, new GetDemandReturn(first))).Return.State.ShouldBe(DemandState.Submitted);
        await process.Do(
            lead,
            new SaveDemand(second, [Entry("Frailty", 6), Entry("Stroke", 2)], true, true, draft.Return.Revision)
        );

        (await process.Do(lead, new GetDemandReturn(first))).Return.State.ShouldBe(DemandState.Superseded);
        (await process.Do(lead, new GetDemandReturn(first))).Lines.Single().FirstYear.ShouldBe(4);
    }

    [Fact]
    public async Task Lines_can_be_taken_away_again()
    {
        var (lead, employer) = await Employer("london");
        var id = await process.Do(lead, new BeginDemandReturn(employer, 2026));
        var seen = await process.Do(
            lead,
            new SaveDemand(id, [Entry("A", 1), Entry("B", 2), Entry("C", 3)], false, false, 0)
        );
        await process.Do(lead, new SaveDemand(id, [Entry("C", 3)], false, false, seen));

        (await process.Do(lead, new GetDemandReturn(id))).Lines.Single().Area.ShouldBe("C");
    }

    [Fact]
    public async Task Faults_name_the_line_and_the_field()
    {
        var (lead, employer) = await Employer("london");
        var id = await process.Do(lead, new BeginDemandReturn(employer, 2027));

        var refusal = await process.Refused<Refusal.Invalid, int>(
            lead,
            new SaveDemand(id, [Entry("Frailty", 1), Entry("", -1) with { Profession = "wizard" }], true, false, 0)
        );

        refusal
            .Faults.Select(f => f.Field)
            .ShouldBe(["Declared", "Entries[1].Area", "Entries[1].Profession", "Entries[1].FirstYear"]);
    }

    [Fact]
    public async Task A_published_summary_hides_what_points_at_few_employers_and_can_be_walked_back()
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        await process.Refused<Refusal.OutOfOrder, Guid>(manager, new PublishDemand(2028, "Demand", "Little so far."));
        var returns = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            var (lead, employer) = await Employer("london");
            returns.Add(await Submitted(lead, employer, 2028, ("Frailty", 10), ("Stroke", 1)));
        }
        for (var i = 0; i < 2; i++)
        {
            var (lead, employer) = await Employer("midlands");
            returns.Add(await Submitted(lead, employer, 2028, ("Frailty", 5)));
        }
        var seen = await process.Do(manager, new GetDemand(2028));
        seen.Figures.Areas[0].Total!.First.ShouldBe(40);
        seen.Figures.Areas[0].ByRegion.Select(c => c!.First).ShouldBe([30, 10]);

        var id = await process.Do(manager, new PublishDemand(2028, "Demand in 2028", "Frailty leads."));

        var figures = (await process.Do(Actor.Anonymous, new GetDemandSummary(id))).Summary.Figures;
        figures.Employers.ShouldBe(5);
        var frailty = figures.Areas.Single(a => a.Area == "Frailty");
        // Two employers in the Midlands are too few; London is hidden with them, since the total shows.
        frailty.ByRegion.ShouldAllBe(c => c == null);
        frailty.Total.ShouldBe(new DemandCell(5, 40, 0, 0));
        var stroke = figures.Areas.Single(a => a.Area == "Stroke");
        stroke.ByRegion[0].ShouldBe(new DemandCell(3, 3, 0, 0));
        await using var db = process.Open();
        var from = await db.Set<Link>()
            .Where(l => l.FromId == id && l.Relation == Relation.CameFrom)
            .Select(l => l.ToId)
            .ToListAsync(Cancel);
        from.ShouldBe(returns, ignoreOrder: true);

        // One more return, and what it says would be the difference of two summaries.
        var (late, latecomer) = await Employer("london");
        await Submitted(late, latecomer, 2028, ("Stroke", 9));
        (
            await process.Refused<Refusal.OutOfOrder, Guid>(manager, new PublishDemand(2028, "Again", "One more."))
        ).Reason.ShouldContain("since the last summary");

        var round = await process.Do(
            manager,
            new OpenRound(
                $"Round {Guid.CreateVersion7():n}",
                "Needs of the coming years.",
                process.Clock.GetUtcNow(),
                process.Clock.GetUtcNow().AddDays(60)
            )
        );
        (await process.Do(Actor.Anonymous, new GetRound(round)))
            .InformedBy.Single()
            .ShouldBe(new Informing("Demand in 2028", $"/workforce/demand/{id}"));
    }

    [Fact]
    public async Task A_regional_lead_sees_the_employers_and_the_demand_of_their_own_region()
    {
        var regional = await process.Person("Rowan", Role.RegionalLead);
        var (lead, here) = await Employer("north-west");
        var (other, there) = await Employer("south-west");
        await Submitted(lead, here, 2026, ("Frailty", 3));
        await Submitted(other, there, 2026, ("Stroke", 7));
        (await process.Do(regional, new GetRegion())).Lines.ShouldBeEmpty();
        await Belong(regional, here);

        var region = await process.Do(regional, new GetRegion());
        region.Lines.ShouldContain(l => l.OrganisationId == here && l.DemandYear == 2026);
        region.Lines.ShouldNotContain(l => l.OrganisationId == there);
        var demand = await process.Do(regional, new GetDemand(2026));
        demand.Figures.Areas.ShouldContain(a => a.Area == "Frailty");
        demand.Figures.Areas.ShouldNotContain(a => a.Area == "Stroke");
    }

    [Fact]
    public async Task Two_people_who_begin_the_same_return_work_on_the_same_one()
    {
        var (lead, employer) = await Employer("london");

        var begun = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => process.Do(lead, new BeginDemandReturn(employer, 2027)))
        );

        begun.Distinct().Count().ShouldBe(1);
    }

    private async Task<Guid> Submitted(Actor lead, Guid employer, int year, params (string Area, int Places)[] lines)
    {
        var id = await process.Do(lead, new BeginDemandReturn(employer, year));
        await process.Do(lead, new SaveDemand(id, [.. lines.Select(l => Entry(l.Area, l.Places))], true, true, 0));
        return id;
    }

    private static DemandEntry Entry(string area, int places) =>
        new(null, area, "nurse", "hospital-ward", "employer", places, 0, 0, "");

    private async Task<(Actor Lead, Guid Employer)> Employer(string region)
    {
        var lead = await process.Person("Ede");
        await using var db = process.Open();
        var employer = new Organisation(
            $"Trust {Guid.CreateVersion7():n}",
            "employer",
            region,
            process.Clock.GetUtcNow()
        );
        db.Add(employer);
        await db.SaveChangesAsync(Cancel);
        await process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(employer.Id));
        return (lead, employer.Id);
    }

    private async Task Belong(Actor person, Guid organisation)
    {
        await using var db = process.Open();
        db.Add(new Membership(person.Id, organisation, "Faculty lead", process.Clock.GetUtcNow().AddDays(-1)));
        await db.SaveChangesAsync(Cancel);
    }
}
