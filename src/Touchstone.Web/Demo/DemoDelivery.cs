using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Specifications;

namespace Touchstone.Web.Demo;

/// <summary>Stages 7 and 9: a delivery plan, its approval, and the return on a year.</summary>
internal sealed class DemoDelivery(DemoRun run)
{
    public async Task<Guid> DeliverAsync(Guid version, CancellationToken cancel)
    {
        run.Clock.Pass(30);
        var plan = await run.Do("provider", new BeginPlan(run.Organisations["university"], version));
        var seen = await run.Do("provider", new DescribeProgramme(plan, Programme(), 0));
        await using var db = run.Open();
        var content = SpecificationContent.Of(
            await db.Set<SpecificationVersion>().SingleAsync(v => v.Id == version, cancel)
        );
        foreach (var (capability, index) in content.Capabilities.Select((c, i) => (c, i)))
        {
            seen = await run.Do(
                "provider",
                new MapCapability(
                    plan,
                    capability.Lineage,
                    $"Module {index / 3 + 1}",
                    "Portfolio and observed practice",
                    "",
                    seen
                )
            );
        }
        await run.Do("provider", new SubmitPlan(plan, true));
        run.Clock.Pass(20);
        await run.Do(
            "manager",
            new DecidePlan(
                plan,
                "approved",
                "The plan delivers every capability, with sound supervision and assessment.",
                "Programme manager under delegation D-7",
                run.Clock.Today,
                [run.People["manager"].Id],
                []
            )
        );
        return plan;
    }

    public async Task ReviewAsync(Guid plan)
    {
        run.Clock.Pass(60);
        var annual = await run.Do("provider", new BeginReturn(plan, run.Clock.Today.AddDays(-120)));
        var figures = new ReturnFigures
        {
            ByProfession =
            [
                new ProfessionFigures("physiotherapist", 12, 7, 1, 2),
                new ProfessionFigures("midwife", 8, 5, 0, 1),
                new ProfessionFigures("nurse", 6, 5, 0, 0),
            ],
            Results = "Nearly all capabilities were signed off at the first attempt.",
            Staffing = "One further clinical lecturer was appointed.",
            Feedback = "Practitioners value the protected hour with their supervisor.",
            Concerns = "None this year.",
            GoodPractice = "Women who use the service teach part of module 1.",
        };
        await run.Do("provider", new ReportYear(annual, figures, true, 0));
        run.Clock.Pass(14);
        await run.Do(
            "manager",
            new DecideReturn(
                annual,
                "continue",
                "Delivery matches the specification, and the involvement of people who use services is exemplary.",
                "Programme manager under delegation D-7",
                run.Clock.Today,
                [run.People["manager"].Id],
                []
            )
        );
    }

    private static Programme Programme() =>
        new()
        {
            Title = "Advanced practice in pelvic health",
            Code = "NMU-7-PH30",
            Link = "https://northmoor.example/pelvic-health",
            Mode = "Part time, as a module of the accredited programme or alone",
            Length = "One academic year",
            Credits = 30,
            PlacesAYear = 30,
            FirstIntake = new DateOnly(2026, 1, 26),
            EntryRules =
                "Registered with a statutory regulator, with three years of practice and the support of an employer.",
            Team = "Two consultant practitioners, a professor of pelvic health and a lecturer with lived experience.",
            PracticePartners = "Calder Valley Community Trust and two acute trusts.",
            Supervision =
                "A coordinating supervisor for the whole year, an hour a week, and associate supervisors for each pillar.",
            PatientInvolvement = "A panel of people who use services designs cases and takes part in assessment.",
            Inclusion = "Part-time and remote study, adjusted assessment, bursaries for travel.",
            PriorLearning = "Up to half of the credits, by mapped evidence.",
            Quality = "External examiner of another university; annual report to the academic board.",
            ContactName = "Sam Whitlock",
            ContactEmail = "provider@demo.example",
        };
}
