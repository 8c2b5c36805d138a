using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Workforce;
using Touchstone.Core.Workforce.Agreements;
using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Demo;

/// <summary>What three universities agreed on in a workshop, and employers with the deployment toolkit.</summary>
internal sealed class DemoEmployers(DemoRun run)
{
    private static readonly (PointKind Kind, Award? Award, string Put, int? Share)[] Points =
    [
        (PointKind.AwardTitle, Award.Masters, "MSc Advanced Practice", null),
        (PointKind.AwardTitle, Award.Diploma, "Postgraduate Diploma in Advanced Practice", null),
        (PointKind.AwardTitle, Award.Certificate, "Postgraduate Certificate in Advanced Practice", null),
        (PointKind.CurriculumShare, null, "Of the Master's curriculum, for all professions", 80),
        (PointKind.CertificateOutcomes, null, "The outcomes of the certificate, as listed", null),
    ];

    /// <summary>The last is the place of the capability of the specification that an outcome prepares for.</summary>
    private static readonly (string Code, string Text, string Pillars, int Capability)[] Outcomes =
    [
        (
            "LO1",
            "Assess people with complex needs, using clinical reasoning to reach a decision with them.",
            "1.4 to 1.6",
            2
        ),
        ("LO2", "Work within one's own scope, and seek help in time.", "1.1 to 1.3, 2.11", 3),
        ("LO3", "Plan one's own learning and support the learning of others.", "3.1, 3.2, 3.7", 6),
        ("LO4", "Appraise evidence and use it to change practice.", "4.1, 4.3", 6),
    ];

    private static readonly string[] Universities = ["university", "eastmere", "wolds"];

    /// <summary>The workshop, once there is a specification that outcomes can be mapped to.</summary>
    public async Task AgreeAsync(CancellationToken cancel)
    {
        run.Clock.Pass(7);
        var agreement = await run.Do(
            "manager",
            new ConveneAgreement(
                "Titles and outcomes of advanced practice awards",
                run.Clock.Today.AddDays(-7),
                "Employers could not tell from the name of an award what its holder had learnt. The universities met to agree on one name for each, on what a certificate leads to, and on how much of the curriculum they share."
            )
        );
        var seen = 0;
        var from = new DateOnly(run.Clock.Today.Year + 1, 9, 1);
        var points = new List<Guid>();
        foreach (var (kind, award, put, share) in Points)
        {
            points.Add(await run.Do("manager", new PutPoint(agreement, null, kind, award, put, share, from, seen++)));
        }
        var keys = await CapabilityKeys(cancel);
        foreach (var (code, text, pillars, capability) in Outcomes)
        {
            await run.Do(
                "manager",
                new WriteCertificateOutcome(agreement, null, code, text, pillars, [keys[capability]], seen++)
            );
        }
        foreach (var university in Universities)
        {
            await run.Do(
                "manager",
                new RecordPositions(
                    agreement,
                    run.Organisations[university],
                    [.. points.Select((point, i) => Position(university, point, Points[i].Kind))],
                    seen++
                )
            );
        }
        await run.Do("manager", new PublishAgreement(agreement));
        run.Clock.Pass(14);
        await Adopt("provider", "university", agreement, points, from, 3);
        await Adopt("provider2", "wolds", agreement, points, from, 1);
    }

    /// <summary>Three employers plan with the toolkit, and what they ask for is published before the next round.</summary>
    public async Task DeployAsync(Guid credential)
    {
        run.Clock.PassUntil(40);
        await Assess("employer", "trust", 2);
        await Plan("employer", "trust", credential, 2);
        await Assess("employer2", "lowmoor", 3);
        await Plan("employer2", "lowmoor", credential, 3);
        await Ask("employer", "trust", credential, 2);
        await Ask("employer2", "lowmoor", credential, 3);
        await Ask("employer2", "ridgeway", credential, 1);
        run.Clock.Pass(20);
        await run.Do(
            "manager",
            new PublishDemand(
                run.Clock.Today.Year + 1,
                "What employers ask for in the coming year",
                "Employers ask for places in pelvic health in every year, and for care of older people with frailty, for which there is no credential yet."
            )
        );
    }

    private static GivenPosition Position(string university, Guid point, PointKind kind) =>
        university == "eastmere" && kind == PointKind.CurriculumShare
            ? new GivenPosition(
                point,
                Stance.AgreedWithReservation,
                "Our apprenticeship route shares less; we will come back to it after revalidation."
            )
            : new GivenPosition(point, Stance.Agreed, "");

    /// <summary>The first points are taken up, the others planned.</summary>
    private Task<Core.Platform.UseCases.Nothing> Adopt(
        string who,
        string university,
        Guid agreement,
        List<Guid> points,
        DateOnly from,
        int taken
    ) =>
        run.Do(
            who,
            new ReportAdoption(
                agreement,
                run.Organisations[university],
                [
                    .. points.Select(
                        (point, i) =>
                            i < taken
                                ? new GivenAdoption(point, AdoptionState.Adopted, run.Clock.Today, "")
                                : new GivenAdoption(point, AdoptionState.Planned, from, "After validation")
                    ),
                ]
            )
        );

    private async Task<ImmutableArray<string>> CapabilityKeys(CancellationToken cancel)
    {
        await using var db = run.Open();
        var version = await db.Set<SpecificationVersion>().SingleAsync(cancel);
        return
        [
            .. SpecificationContent
                .Of(version)
                .Capabilities.Select(c => new MappedCapability(version.Id, c.Lineage, "", "").Key),
        ];
    }

    private async Task Assess(string who, string where, int level)
    {
        var employer = run.Organisations[where];
        var readiness = await Rated(who, employer, AssessmentForm.Organisation, level);
        await Rated(who, employer, AssessmentForm.Governance, level);
        await run.Do(
            who,
            new PlanAction(
                employer,
                readiness,
                "O6",
                "Agree posts and cover for everybody who begins training",
                "Every trainee has a funded post in the establishment",
                "Director of workforce",
                run.Clock.Today.AddDays(120)
            )
        );
        await run.Do(
            who,
            new PlanAction(
                employer,
                readiness,
                "O3",
                "Put advanced roles into the workforce plan, by area of practice",
                "The plan that goes to the board in spring has them",
                "Lead for advanced practice",
                run.Clock.Today.AddDays(200)
            )
        );
    }

    private async Task<Guid> Rated(string who, Guid employer, AssessmentForm form, int level)
    {
        var id = await run.Do(who, new BeginSelfAssessment(employer, form, ""));
        var template = AssessmentTemplate.Of(
            run.Reference,
            form,
            AssessmentTemplate.EditionOn(run.Reference, form, run.Clock.Today)
        );
        ImmutableArray<GivenRating> ratings =
        [
            .. template.Items.Select(
                (item, i) =>
                    new GivenRating(
                        item.Code,
                        i % 3 == 0 ? level - 1 : level,
                        template.HasTarget ? level + 1 : null,
                        "Shown in the minutes of the group for advanced practice."
                    )
            ),
        ];
        await run.Do(who, new RateSelf(id, ratings, true, 0));
        return id;
    }

    private async Task Plan(string who, string where, Guid credential, int level)
    {
        var employer = run.Organisations[where];
        await run.Do(
            who,
            new SaveRolePlan(
                employer,
                null,
                "Advanced practitioner in pelvic health",
                credential,
                new RoleReasoning
                {
                    Need =
                        "People wait 31 weeks for pelvic health care, and one in four is referred on without having been seen.",
                    Role =
                        "Two posts in community clinics that assess, treat and decide, and lead the pathway with primary care.",
                    Capability = "All four pillars, and the capabilities of the credential in pelvic health.",
                    Supervision =
                        "A consultant practitioner coordinates; a gynaecologist and a lecturer supervise parts.",
                    Funding = "Training from national funding, cover and the posts afterwards from the establishment.",
                    Evaluation = "Waiting time, referrals on, and what people say, against the figures of this spring.",
                },
                true,
                0
            )
        );
        await run.Do(
            who,
            new SaveTrainee(
                employer,
                null,
                "Pelvic health trainee 1",
                new SupervisionTeam(
                    "Consultant practitioner",
                    1.5m,
                    ["1", "2"],
                    [new AssociateSupervisor("Lecturer practitioner", 3, level > 2 ? ["3", "4"] : ["3"])]
                ),
                0
            )
        );
    }

    private async Task Ask(string who, string where, Guid credential, int people)
    {
        var demand = await run.Do(who, new BeginDemandReturn(run.Organisations[where], run.Clock.Today.Year + 1));
        await run.Do(
            who,
            new SaveDemand(
                demand,
                [
                    new DemandEntry(
                        credential,
                        "",
                        "physiotherapist",
                        "community-clinic",
                        "national",
                        people,
                        people + 1,
                        people + 1,
                        "Waiting times"
                    ),
                    new DemandEntry(
                        null,
                        "Frailty",
                        "nurse",
                        "hospital-ward",
                        "apprenticeship",
                        4,
                        4,
                        2,
                        "More people over 80"
                    ),
                ],
                true,
                true,
                0
            )
        );
    }
}
