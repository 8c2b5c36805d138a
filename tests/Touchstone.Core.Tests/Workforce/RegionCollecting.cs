using System.Collections.Immutable;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>Takes a made region through a whole collection, by the use cases that people would use.</summary>
internal sealed class RegionCollecting(TestProcess process)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    /// <summary>Everybody returns: some after a faulty file, some late, some with a correction.</summary>
    public async Task<Guid> Collect(
        MadeRegion region,
        Actor manager,
        int employers = 40,
        DateOnly? asAt = null,
        Dictionary<string, (Guid, Actor)>? people = null
    )
    {
        people ??= [];
        var now = process.Clock.GetUtcNow();
        var round = await process.Do(
            manager,
            new OpenBaseline(
                $"Region {Guid.CreateVersion7():n}",
                "How we stand.",
                asAt ?? new DateOnly(2026, 3, 31),
                now,
                now.AddDays(30)
            )
        );
        foreach (var employer in region.Employers.Take(employers))
        {
            await Lead(people, employer.Name, "employer", employer.Region, Role.EmployerLead);
        }
        foreach (var university in region.Universities)
        {
            await Lead(people, university.Name, "education-provider", "midlands", Role.ProviderLead);
        }
        await process.Do(manager, new AskForReturns(round, [.. people.Values.Select(p => p.Item1)]));
        var asked = (await process.Do(manager, new GetReturns(round))).Returns;
        var random = new Random(1);
        var number = 0;
        foreach (var employer in region.Employers.Take(employers))
        {
            var (id, lead) = people[employer.Name];
            if (number++ == employers - 2)
            {
                process.Clock.Pass(TimeSpan.FromDays(31));
            }
            await Plan(
                lead,
                asked.Single(r => r.OrganisationId == id && r.Source == ReturnSource.Plan).Id,
                employer,
                number
            );
            var survey = asked.Single(r => r.OrganisationId == id && r.Source == ReturnSource.EmployerSurvey).Id;
            var answers = MadeRegion
                .University.Statements(random)
                .Add("people-at-level", employer.Said.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Add("titles-in-use", employer.Titles)
                .Add("roles-in-plan", employer.Answer)
                .Add("named-lead", "yes");
            await Survey(lead, survey, answers, []);
        }
        foreach (var university in region.Universities)
        {
            var (id, lead) = people[university.Name];
            await Survey(lead, asked.Single(r => r.OrganisationId == id).Id, university.Answers, university.Awards);
        }
        var page = await process.Do(manager, new GetBaseline(round));
        page.Completeness.Single(c => c.Source == ReturnSource.Plan).SignedOff.ShouldBe(employers);
        page.Completeness.Single(c => c.Source == ReturnSource.Plan).Late.ShouldBe(2);
        return round;
    }

    private async Task Plan(Actor lead, Guid plan, MadeRegion.Employer employer, int number)
    {
        if (employer.Posts.IsEmpty)
        {
            await process.Do(lead, new SignOffReturn(plan, true, true, 0));
            return;
        }
        if (number % 5 == 0)
        {
            var faulty = await process.Do(
                lead,
                new BringPlan(plan, new Upload("plan.csv", Plans.Csv(Plans.With(("band", "seven")))))
            );
            (await process.Do(lead, new GetPlanUpload(plan, faulty))).CanTake.ShouldBeFalse();
        }
        if (number % 7 == 0)
        {
            // A first return that was wrong, corrected by a second version.
            await Take(lead, plan, Plans.Csv(Plans.With(("headcount_in_post", "999"), ("job_title", "Wrong title"))));
            await process.Do(lead, new BeginNewVersion(plan, "The wrong file"));
        }
        await Take(lead, plan, employer.Csv());
    }

    private async Task Take(Actor lead, Guid plan, byte[] csv)
    {
        var upload = await process.Do(lead, new BringPlan(plan, new Upload("plan.csv", csv)));
        await process.Do(lead, new TakePlan(plan, upload, (await process.Do(lead, new GetReturn(plan))).Revision));
        await process.Do(
            lead,
            new SignOffReturn(plan, true, false, (await process.Do(lead, new GetReturn(plan))).Revision)
        );
    }

    private async Task Survey(
        Actor lead,
        Guid survey,
        ImmutableDictionary<string, string> answers,
        ImmutableArray<Award> awards
    )
    {
        await process.Do(lead, new AnswerSurvey(survey, answers, awards, 0));
        await process.Do(
            lead,
            new SignOffReturn(survey, true, false, (await process.Do(lead, new GetReturn(survey))).Revision)
        );
    }

    private async Task Lead(
        Dictionary<string, (Guid, Actor)> people,
        string name,
        string kind,
        string region,
        Role role
    )
    {
        if (people.ContainsKey(name))
        {
            return;
        }
        await using var db = process.Open();
        var organisation = new Organisation(
            $"{name} {Guid.CreateVersion7():n}",
            kind,
            region,
            process.Clock.GetUtcNow()
        );
        db.Add(organisation);
        await db.SaveChangesAsync(Cancel);
        var lead = await process.Person($"Lead of {name}");
        await process.Give(lead, role, RecordKinds.Organisation.Ref(organisation.Id));
        people[name] = (organisation.Id, lead);
    }
}
