using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Provenance;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Core.Workforce.Findings.Titles;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>A whole region goes through a collection, and what is found equals what the test counts for itself.</summary>
public sealed class RegionTests(CollectedRegion whole) : IClassFixture<CollectedRegion>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process = whole.Process;

    [Fact]
    public async Task What_is_found_equals_an_independent_count_and_planted_titles_are_found()
    {
        var (region, manager, round) = (whole.Region, whole.Manager, whole.Round);
        var list = await process.Do(manager, new GetFindings(round));
        list.Findings.Length.ShouldBeGreaterThanOrEqualTo(7);
        var posts = region.Employers.SelectMany(e => e.Posts.Select(p => (Employer: e, Post: p))).ToList();

        var titles = list.Findings.Single(f => f.Kind == FindingKind.TitleVariety);
        Count(titles, "titles").ShouldBe(posts.Select(p => p.Post.Title).Distinct().Count());
        Count(titles, "people").ShouldBe(posts.Sum(p => p.Post.InPost));
        Count(titles, "concentration_titles")
            .ShouldBe(Concentration(posts.GroupBy(p => p.Post.Title).Select(g => g.Sum(p => p.Post.InPost))), 0.00006m);

        var supply = list.Findings.Single(f => f.Kind == FindingKind.SupplyAndNeed);
        var last = supply.Content.Tables.Single(t => t.Code == "years").Rows[^1];
        last[1].Number.ShouldBe(posts.Sum(p => p.Post.Needed[4]));
        var expected = Scenarios(posts.Sum(p => p.Post.Wte), posts.Sum(p => p.Post.InTraining));
        new[] { last[2].Number!.Value, last[3].Number!.Value, last[4].Number!.Value }.ShouldBe(expected, 0.06m);

        var gaps = list.Findings.Single(f => f.Kind == FindingKind.RegionalGaps);
        var rows = gaps.Content.Tables.Single(t => t.Code == "regions").Rows;
        foreach (var group in posts.GroupBy(p => p.Employer.Region))
        {
            var row = rows.Single(r => r[0].Text == process.Data.Regions.Latest.NameOf(group.Key));
            row[2].Number.ShouldBe(group.Sum(p => p.Post.InPost));
            row[3].Number.ShouldBe(group.Sum(p => p.Post.Wte));
            row[4].Number.ShouldBe(group.Sum(p => p.Post.Vacant));
        }

        var missing = list.Findings.Single(f => f.Kind == FindingKind.MissingRoles);
        Count(missing, "employers_compared").ShouldBe(40);
        Count(missing, "employers_saying_so").ShouldBe(region.Employers.Count(e => e.Answer == "no"));
        Count(missing, "employers_missing").ShouldBe(region.Employers.Count(e => e.Answer == "no"));
        Count(missing, "people_survey").ShouldBe(region.Employers.Sum(e => e.Said));

        var awards = list.Findings.Single(f => f.Kind == FindingKind.AwardVariety);
        Count(awards, "universities").ShouldBe(9);
        awards.Content.Tables.Single(t => t.Code == "levels").Rows[0][3].Number.ShouldBe(3);

        var found = await process.Do(manager, new GetRoles(round));
        var (precision, recall) = TitlePairs.Of(found.Roles.Select(r => r.Titles.ToArray()), region.Truth);
        var f1 = 2 * precision * recall / (precision + recall);
        f1.ShouldBeGreaterThanOrEqualTo(0.9, $"precision {precision:0.000}, recall {recall:0.000}");
        found.Roles.ShouldAllBe(r => !r.IsConfirmed);
        precision.ShouldBe(1, "titles of two different roles were proposed as one");
    }

    [Fact]
    public async Task Nothing_that_is_shown_counts_fewer_than_five_people_or_lets_them_be_worked_out()
    {
        var region = whole.Region;
        var list = await process.Do(whole.Manager, new GetFindings(whole.Round));

        foreach (var table in list.Findings.SelectMany(f => f.Content.Tables))
        {
            for (var c = 0; c < table.Columns.Length; c++)
            {
                if (!table.Columns[c].Code.StartsWith("people_", StringComparison.Ordinal))
                {
                    continue;
                }
                table.Rows.ShouldAllBe(r => r[c].IsHidden || r[c].Number == 0 || r[c].Number >= 5);
                if (table.Rows[^1][0].Text == "All" && !table.Rows[^1][c].IsHidden)
                {
                    table.Rows.SkipLast(1).Count(r => r[c].IsHidden).ShouldNotBe(1);
                }
            }
        }
        var titles = list
            .Findings.Single(f => f.Kind == FindingKind.TitleVariety)
            .Content.Tables.Single(t => t.Code == "titles");
        titles.Rows.Sum(r => r[4].Number ?? 0).ShouldBe(region.Employers.Sum(e => e.Posts.Sum(p => p.InPost)));
    }

    [Fact]
    public async Task A_region_of_few_employers_does_not_tell_which_of_them_leave_roles_out()
    {
        const int asked = 20;
        var region = MadeRegion.Of(7);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = await new RegionCollecting(process).Collect(region, manager, asked);
        await process.Do(manager, new ComputeFindings(round));

        var rows = (await process.Do(manager, new GetFindings(round)))
            .Findings.Single(f => f.Kind == FindingKind.MissingRoles)
            .Content.Tables.Single(t => t.Code == "regions")
            .Rows;

        var few = region
            .Employers.Take(asked)
            .GroupBy(e => e.Region)
            .Where(g => g.Count() < 3)
            .Select(g => process.Data.Regions.Latest.NameOf(g.Key))
            .ToList();
        few.ShouldNotBeEmpty();
        rows.Where(r => few.Contains(r[0].Text!)).ShouldAllBe(r => r[2].IsHidden);
        // The finding states how many employers there are in all: one hidden region could be worked out from it.
        rows.Count(r => r[2].IsHidden).ShouldBe(Math.Max(2, few.Count));
    }

    [Fact]
    public async Task Findings_stand_for_good_and_are_superseded_when_a_return_is_corrected()
    {
        var region = MadeRegion.Of(3);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = await new RegionCollecting(process).Collect(region, manager, employers: 3);
        await process.Do(manager, new ComputeFindings(round));
        var first = (await process.Do(manager, new GetFindings(round))).Findings.Single(f =>
            f.Kind == FindingKind.SupplyAndNeed
        );
        await process.Refused<Refusal.NotFound, FindingPage>(Actor.Anonymous, new GetFinding(first.Id));
        await process.Do(manager, new PublishFindings(round));
        (await process.Do(Actor.Anonymous, new GetFinding(first.Id))).Finding.Statement.ShouldBe(first.Statement);
        (await process.Do(manager, new ComputeFindings(round))).ShouldBe(0);

        var plan = (await process.Do(manager, new GetReturns(round, Source: ReturnSource.Plan))).Returns[0];
        var lead = await process.Person("New lead");
        await process.Give(lead, Role.EmployerLead, RecordKinds.Organisation.Ref(plan.OrganisationId));
        await process.Do(lead, new BeginNewVersion(plan.Id, "A team was left out"));
        var seen = (await process.Do(lead, new GetReturn(plan.Id))).Revision;
        await process.Do(
            lead,
            new SavePlanLine(
                plan.Id,
                null,
                Plans.Headings.Zip(Plans.Line).ToImmutableDictionary(c => c.First, c => c.Second),
                seen
            )
        );
        await process.Do(lead, new SignOffReturn(plan.Id, true, false, seen + 1));
        (await process.Do(manager, new ComputeFindings(round))).ShouldBeGreaterThan(0);

        var later = (await process.Do(manager, new GetFindings(round))).Findings.Single(f =>
            f.Kind == FindingKind.SupplyAndNeed
        );
        later.Number.ShouldBe(2);
        (await process.Do(Actor.Anonymous, new GetFinding(first.Id))).Finding.SupersededBy.ShouldBe(later.Id);
        (await process.Do(Actor.Anonymous, new GetFindings(round)))
            .Findings.Single(f => f.Kind == FindingKind.SupplyAndNeed)
            .Id.ShouldBe(first.Id);
        await using var command = whole.Database.Owner.CreateCommand(
            "update workforce.finding set statement = 'x' where id = $1"
        );
        command.Parameters.AddWithValue(first.Id);
        await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));
        await using var db = process.Open();
        (
            await db.Set<Link>()
                .AnyAsync(l => l.FromId == later.Id && l.ToId == first.Id && l.Relation == Relation.Supersedes, Cancel)
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task A_changed_definition_is_a_break_and_no_trend()
    {
        var region = MadeRegion.Of(5);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var people = new Dictionary<string, (Guid, Actor)>();
        await new RegionCollecting(process).Collect(region, manager, 4, new DateOnly(2025, 3, 31), people);
        var round = await new RegionCollecting(process).Collect(region, manager, 4, new DateOnly(2026, 3, 31), people);
        await process.Do(manager, new ComputeFindings(round));

        var finding = (await process.Do(manager, new GetFindings(round))).Findings.Single(f =>
            f.Kind == FindingKind.TrendBreaks
        );
        Count(finding, "employers_in_both").ShouldBe(4);
        var rows = finding.Content.Tables.Single().Rows;
        rows.Single(r => r[0].Text == "People in post")[3].Number.ShouldBeNull();
        rows.Single(r => r[0].Text == "People in post")[4].Text.ShouldStartWith("no");
        rows.Single(r => r[0].Text == "Vacancies, WTE")[4].Text.ShouldBe("yes");
        rows.Single(r => r[0].Text == "WTE in post")[3].Number.ShouldBe(0);
    }

    [Fact]
    public async Task People_confirm_roles_and_take_them_apart_and_what_they_decided_stays()
    {
        var region = MadeRegion.Of(9);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var round = await new RegionCollecting(process).Collect(region, manager, employers: 12);
        await process.Do(manager, new ComputeFindings(round));
        var role = (await process.Do(manager, new GetRoles(round))).Roles.First(r => r.Titles.Length > 1);

        await process.Do(manager, new MoveTitle(round, role.Titles[0], null));
        await process.Refused<Refusal.Stale, Nothing>(
            manager,
            new ConfirmRole(round, role.Id, "Frailty practitioner", role.Revision)
        );
        await process.Do(manager, new ConfirmRole(round, role.Id, "Frailty practitioner", role.Revision + 1));
        await process.Do(manager, new ComputeFindings(round));

        var after = (await process.Do(manager, new GetRoles(round))).Roles;
        after
            .Single(r => r.Id == role.Id)
            .ShouldSatisfyAllConditions(
                r => r.IsConfirmed.ShouldBeTrue(),
                r => r.Titles.ShouldNotContain(role.Titles[0])
            );
        (await process.Do(manager, new GetFindings(round)))
            .Findings.Single(f => f.Kind == FindingKind.TitleVariety)
            .Statement.ShouldContain("1 of them confirmed");
    }

    private static decimal Count(WorkforceFinding finding, string code) =>
        finding.Content.Counts.Single(c => c.Code == code).Value;

    private static decimal Concentration(IEnumerable<int> people)
    {
        var all = people.ToList();
        return all.Sum(p => (decimal)p * p) / ((decimal)all.Sum() * all.Sum());
    }

    /// <summary>The three scenarios of the reference data after five years, all people of unknown age, worked out in one line each.</summary>
    private decimal[] Scenarios(decimal wte, decimal training)
    {
        var ends = process
            .Data.WorkforceScenarios.Latest.Select(s =>
                (
                    s.Code,
                    End: (wte * Power(1 - s.Leaving, 5))
                        + Enumerable
                            .Range(1, s.YearsOfTraining)
                            .Sum(year => training * s.Finishing / s.YearsOfTraining * Power(1 - s.Leaving, 5 - year))
                )
            )
            .ToList();
        return [ends.Min(e => e.End), ends.Single(e => e.Code == "central").End, ends.Max(e => e.End)];
    }

    private static decimal Power(decimal number, int times) =>
        Enumerable.Repeat(number, times).Aggregate(1m, (product, n) => product * n);
}
