using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Record;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Core.Workforce.Findings;
using Touchstone.Core.Workforce.Findings.Titles;

namespace Touchstone.Web.Demo;

/// <summary>Stage 0: a baseline of six employers and three universities, whose findings the first proposal cites.</summary>
internal sealed class DemoWorkforce(DemoRun run)
{
    private static readonly (string Key, string Name, string Kind, string Region)[] Founded =
    [
        ("lowmoor", "Lowmoor Hospitals Trust", "employer", "north-east-and-yorkshire"),
        ("ridgeway", "Ridgeway Ambulance Service", "employer", "north-east-and-yorkshire"),
        ("vales", "Seven Vales Mental Health Trust", "employer", "midlands"),
        ("harbour", "Harbour Training Hub", "training-hub", "south-west"),
        ("fenland", "Fenland Maternity and Children's Trust", "employer", "east-of-england"),
        ("eastmere", "Eastmere University", "education-provider", "east-of-england"),
        ("wolds", "University of the Wolds", "education-provider", "midlands"),
    ];

    /// <summary>Who answers for which organisation; a lead can be shared by several.</summary>
    private static readonly Dictionary<string, string> Leads = new()
    {
        ["trust"] = "employer",
        ["fenland"] = "employer",
        ["lowmoor"] = "employer2",
        ["ridgeway"] = "employer2",
        ["vales"] = "employer2",
        ["harbour"] = "employer2",
        ["university"] = "provider",
        ["eastmere"] = "provider2",
        ["wolds"] = "provider2",
    };

    /// <summary>Titles as employers write them: the same roles under many names.</summary>
    private static readonly (
        string Employer,
        string Title,
        string Profession,
        string Setting,
        string Line,
        int People,
        decimal Vacant,
        int Need
    )[] Posts =
    [
        (
            "trust",
            "Advanced Clinical Practitioner (Frailty)",
            "physiotherapist",
            "community-clinic",
            "older-people",
            9,
            2,
            14
        ),
        ("trust", "Frailty ACP", "nurse", "own-home", "older-people", 7, 1, 10),
        (
            "trust",
            "Advanced Physiotherapist Pelvic Health",
            "physiotherapist",
            "community-clinic",
            "maternity-and-pelvic-health",
            2,
            2,
            8
        ),
        ("lowmoor", "Advanced Clinical Practitioner", "nurse", "hospital-ward", "acute-medicine", 24, 3, 32),
        ("lowmoor", "ACP Emergency Department", "paramedic", "emergency-department", "urgent-and-emergency", 14, 4, 22),
        ("lowmoor", "Advanced Practitioner A&E", "nurse", "emergency-department", "urgent-and-emergency", 11, 1, 14),
        (
            "lowmoor",
            "Pelvic Health Advanced Practitioner",
            "midwife",
            "outpatient-clinic",
            "maternity-and-pelvic-health",
            3,
            1,
            9
        ),
        (
            "vales",
            "Advanced Clinical Practitioner - Mental Health",
            "nurse",
            "community-clinic",
            "mental-health",
            12,
            2,
            18
        ),
        (
            "vales",
            "Mental Health Advanced Practitioner",
            "occupational-therapist",
            "community-clinic",
            "mental-health",
            6,
            0,
            9
        ),
        ("harbour", "First Contact Practitioner", "physiotherapist", "general-practice", "primary-care", 15, 2, 24),
        ("harbour", "ANP", "nurse", "general-practice", "primary-care", 19, 3, 25),
        ("harbour", "Advanced Nurse Practitioner", "nurse", "general-practice", "primary-care", 8, 1, 10),
        ("ridgeway", "Advanced Paramedic Practitioner", "paramedic", "pre-hospital", "urgent-and-emergency", 21, 5, 30),
        ("fenland", "Consultant Midwife", "midwife", "hospital-ward", "maternity-and-pelvic-health", 5, 1, 7),
        (
            "fenland",
            "Advanced Midwife (Pelvic Floor)",
            "midwife",
            "outpatient-clinic",
            "maternity-and-pelvic-health",
            4,
            2,
            12
        ),
        ("fenland", "Advanced Paediatric Nurse Practitioner", "nurse", "hospital-ward", "children", 8, 1, 11),
    ];

    /// <returns>The findings that show the first need.</returns>
    public async Task<ImmutableArray<Guid>> CollectAsync()
    {
        await Organisations();
        var now = run.Clock.GetUtcNow();
        var round = await run.Do(
            "manager",
            new OpenBaseline(
                "First workforce baseline",
                "How advanced practice stands across the regions before the first credentials: who works at this level and under which titles, what universities award, and what services will need.",
                run.Clock.Today,
                now,
                now.AddDays(35)
            )
        );
        await run.Do("manager", new AskForReturns(round, [.. Leads.Keys.Select(key => run.Organisations[key])]));
        foreach (var asked in (await run.Do("manager", new GetReturns(round))).Returns)
        {
            run.Clock.Pass(2);
            await Return(asked, Leads.Keys.Single(key => run.Organisations[key] == asked.OrganisationId));
        }
        run.Clock.Pass(14);
        await run.Do("evaluator", new ComputeFindings(round));
        // The evaluator looks at the titles that read as one role, and what they confirm stands in the next findings.
        var role = (await run.Do("evaluator", new GetRoles(round))).Roles.First(r => r.Titles.Length > 1);
        await run.Do("evaluator", new ConfirmRole(round, role.Id, role.Name, role.Revision));
        await run.Do("evaluator", new ComputeFindings(round));
        await run.Do("manager", new PublishFindings(round));
        return
        [
            .. (await run.Do("manager", new GetFindings(round)))
                .Findings.Where(f => f.Kind is FindingKind.MissingRoles or FindingKind.SupplyAndNeed)
                .Select(f => f.Id),
        ];
    }

    private async Task Organisations()
    {
        foreach (var (key, name, kind, region) in Founded)
        {
            run.Organisations[key] = await run.Do(
                "manager",
                new AddOrganisation(new OrganisationEntry(name, kind, region, null, null, $"{key}.example", null))
            );
        }
        foreach (var (key, who) in Leads.Where(lead => lead.Key != "university"))
        {
            await run.Do(
                "manager",
                new GrantRole(
                    run.People[who].Id,
                    who == "provider2" ? Role.ProviderLead : Role.EmployerLead,
                    RecordKinds.Organisation.Ref(run.Organisations[key]),
                    "Leads on advanced practice there"
                )
            );
        }
        var faculty = await run.Do(
            "manager",
            new AddOrganisation(
                new OrganisationEntry(
                    "Faculty for Advancing Practice, North East and Yorkshire",
                    "other",
                    "north-east-and-yorkshire",
                    null,
                    null,
                    "faculty.example",
                    null
                )
            )
        );
        await run.Do(
            "manager",
            new AddMember(faculty, run.People["region"].Id, "Lead of the regional faculty", run.Clock.Today)
        );
    }

    private async Task Return(ReturnLine asked, string key)
    {
        var who = Leads[key];
        if (asked.Source == ReturnSource.Plan)
        {
            var upload = await run.Do(who, new BringPlan(asked.Id, new Upload($"{key}-plan.csv", Csv(key))));
            await run.Do(who, new TakePlan(asked.Id, upload, 0));
        }
        else
        {
            await run.Do(who, new AnswerSurvey(asked.Id, Answers(asked.Source, key), Awards(asked.Source, key), 0));
        }
        var page = await run.Do(who, new GetReturn(asked.Id));
        await run.Do(who, new SignOffReturn(asked.Id, true, false, page.Revision));
    }

    private static byte[] Csv(string key)
    {
        var text = new StringBuilder(
            "job_title,base_profession,band,setting,service_line,headcount_in_post,wte_in_post,headcount_in_training,wte_vacant,wte_needed_year1,wte_needed_year2,wte_needed_year3,wte_needed_year4,wte_needed_year5\r\n"
        );
        foreach (var post in Posts.Where(p => p.Employer == key))
        {
            var wte = Math.Round(post.People * 0.9m, 1);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{post.Title},{post.Profession},8a,{post.Setting},{post.Line},{post.People},{wte},{post.People / 4},{post.Vacant},{post.Need},{post.Need + 1},{post.Need + 1},{post.Need + 2},{post.Need + 3}\r\n"
            );
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static ImmutableDictionary<string, string> Answers(ReturnSource source, string key)
    {
        var knows = key is "university" or "lowmoor" or "harbour" or "wolds";
        var answers = new Dictionary<string, string>
        {
            ["level-not-title"] = knows ? "strongly-agree" : "not-sure",
            ["any-profession"] = "agree",
            ["years-make-level"] = knows ? "disagree" : "agree",
            ["four-pillars"] = knows ? "agree" : "not-sure",
            ["replaces-doctors"] = key == "vales" ? "agree" : "strongly-disagree",
            ["masters-or-equivalent"] = "agree",
        };
        if (source == ReturnSource.UniversitySurvey)
        {
            answers["common-share"] = knows ? "80" : "65";
            answers["places-a-year"] = "40";
        }
        else
        {
            var people = Posts.Where(p => p.Employer == key).Sum(p => p.People);
            var hasMore = key is "trust" or "fenland" or "vales";
            answers["people-at-level"] = (people + (hasMore ? 6 : 0)).ToString(CultureInfo.InvariantCulture);
            answers["titles-in-use"] = hasMore
                ? "Specialist Continence Practitioner"
                : Posts.First(p => p.Employer == key).Title;
            answers["roles-in-plan"] = hasMore ? "no" : "yes";
            answers["named-lead"] = knows ? "yes" : "no";
        }
        return answers.ToImmutableDictionary();
    }

    private static ImmutableArray<Award> Awards(ReturnSource source, string key) =>
        source != ReturnSource.UniversitySurvey
            ? []
            : key switch
            {
                "university" =>
                [
                    new Award("masters", "MSc Advanced Practice", 180, 40),
                    new Award("certificate", "PgCert Advanced Practice", 60, 20),
                ],
                "wolds" =>
                [
                    new Award("masters", "MSc Advanced Clinical Practice", 180, 35),
                    new Award("diploma", "PgDip Advanced Health Care", 120, 15),
                ],
                _ =>
                [
                    new Award("masters", "MSc Professional Practice (Advanced)", 180, 25),
                    new Award("certificate", "PgCert Clinical Skills", 60, 30),
                ],
            };
}
