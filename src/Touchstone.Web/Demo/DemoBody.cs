using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Accounts;
using Touchstone.Core.Access.Interests;
using Touchstone.Core.Access.Organisations;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Credentials;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Decisions;
using Touchstone.Core.Reference;
using Stage = Touchstone.Core.Credentials.Stage;

namespace Touchstone.Web.Demo;

/// <summary>
/// Fills an empty installation with a believable body of records, by the same use cases as people would: two years of work on
/// six areas, one of them all the way to a badge and an annual review.
/// </summary>
internal sealed class DemoBody
{
    private readonly IDbContextFactory<TouchstoneDb> databases;
    private readonly UseCaseRunner process;
    private readonly ReferenceData reference;
    private readonly DemoClock clock;
    private readonly Dictionary<string, Actor> people = [];
    private readonly Dictionary<string, Guid> organisations = [];

    public DemoBody(IServiceProvider services)
    {
        databases = services.GetRequiredService<IDbContextFactory<TouchstoneDb>>();
        reference = services.GetRequiredService<ReferenceData>();
        // Whoever makes the sample has proved nothing, and needs nothing: what the operator asks of people is not asked of it.
        clock = new DemoClock(services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-730));
        var gate = ActivatorUtilities.CreateInstance<Gate>(services, clock, new AccessSettings());
        process = ActivatorUtilities.CreateInstance<UseCaseRunner>(services, clock, gate);
    }

    /// <summary>Whether anything has been recorded here before: then nothing is added.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return !await db.Set<Account>().AnyAsync(cancel);
    }

    public async Task MakeAsync(CancellationToken cancel)
    {
        await People(cancel);
        await Organisations();
        var credentials = await PriorityRound();
        var pelvic = credentials["Post natal pelvic health"];
        await Do(
            "manager",
            new RenameCredential(
                pelvic,
                "Pelvic health",
                "Assessment, treatment and leadership of care for pelvic health problems at any time of life, by practitioners of several professions.",
                "Steering group and reference group showed that the need does not end with the year after birth.",
                await RevisionOf(pelvic, cancel)
            )
        );
        var version = await Develop(pelvic, cancel);
        await Launch(version);
        var plan = await Deliver(version, cancel);
        await Recognise(plan, cancel);
        await Review(plan);
        await OpenRound();
    }

    private async Task People(CancellationToken cancel)
    {
        foreach (var person in DemoCast.People)
        {
            await Do(Actor.Anonymous, new Register(person.Name, person.Email));
            await using var db = await databases.CreateDbContextAsync(cancel);
            var secret = await db.Set<OutboxMail>()
                .Where(m => m.To == person.Email && m.Secret != null)
                .Select(m => m.Secret!)
                .SingleAsync(cancel);
            people[person.Key] = Actor.Person(
                await Do(Actor.Anonymous, new FinishRegistration(secret, DemoCast.Password))
            );
        }
        await FirstAdministrator();
        foreach (var person in DemoCast.People)
        {
            foreach (var role in person.Roles.Where(r => r != Role.Administrator))
            {
                await Do("admin", new GrantRole(people[person.Key].Id, role, null, "Appointed to the post"));
            }
        }
    }

    /// <summary>The first administrator is made on the terminal, as in any installation; here the terminal is this program.</summary>
    private async Task FirstAdministrator()
    {
        var link = await Do(
            Actor.System,
            new Core.Access.Invitations.InviteAdministrator("Ada Lindqvist", "admin@demo.example")
        );
        var secret = link[(link.LastIndexOf('=') + 1)..];
        await Do("admin", new Core.Access.Invitations.AcceptInvitation(secret, null, null));
    }

    private async Task Organisations()
    {
        organisations["alliance"] = await Organisation(
            "Rehabilitation Skills Alliance",
            "developer",
            null,
            "alliance.example"
        );
        organisations["university"] = await Organisation(
            "Northmoor University",
            "education-provider",
            "north-west",
            "northmoor.example"
        );
        organisations["trust"] = await Organisation(
            "Calder Valley Community Trust",
            "employer",
            "north-east-and-yorkshire",
            "caldervalley.example"
        );
        organisations["college"] = await Organisation(
            "College of Allied Practice",
            "professional-body",
            null,
            "alliedpractice.example"
        );
        await Do(
            "manager",
            new AddMember(organisations["alliance"], people["developer"].Id, "Head of frameworks", clock.Today)
        );
        await Do(
            "manager",
            new AddMember(organisations["university"], people["provider"].Id, "Programme lead", clock.Today)
        );
        await Do(
            "manager",
            new AddMember(organisations["university"], people["assessor"].Id, "Clinical lecturer", clock.Today)
        );
        await Do(
            "manager",
            new GrantRole(
                people["provider"].Id,
                Role.ProviderLead,
                RecordKinds.Organisation.Ref(organisations["university"]),
                "Leads advanced practice at the university"
            )
        );
        await Do(
            "manager",
            new GrantRole(
                people["assessor"].Id,
                Role.Assessor,
                RecordKinds.Organisation.Ref(organisations["university"]),
                "Assesses practitioners at the university"
            )
        );
    }

    private async Task<Dictionary<string, Guid>> PriorityRound()
    {
        var round = await Do(
            "manager",
            new OpenRound(
                "First priority round",
                "We look for needs that exist in many places, that concern several professions, and that a standard unit of learning and assessment could meet.",
                clock.GetUtcNow(),
                clock.GetUtcNow().AddDays(42)
            )
        );
        var proposals = new List<(DemoArea Area, Guid Id)>();
        foreach (var area in DemoAreas.All)
        {
            clock.Pass(3);
            var receipt = await Do(Actor.Anonymous, Proposal(round, area));
            proposals.Add((area, receipt.Id));
        }
        clock.Pass(40);
        await Do(
            "manager",
            new RankProposals(
                round,
                [
                    .. proposals.Select(
                        (p, i) =>
                            new RankedProposal(
                                p.Id,
                                i < 3
                                    ? "A distinct need at scale, with several professions ready to act"
                                    : "A real need; the case for a standard unit is less far advanced"
                            )
                    ),
                ],
                0
            )
        );
        var credentials = new Dictionary<string, Guid>();
        foreach (var ((area, proposal), index) in proposals.Select((p, i) => (p, i)))
        {
            await Do(
                "chair",
                new DecidePriority(
                    proposal,
                    index < 5 ? "on-list" : "later-round",
                    index < 5
                        ? "The need is clear, widespread and shared by several professions."
                        : "The need is real. The evidence for a standard unit should be stronger; we ask for it again in the next round.",
                    "Decision panel",
                    clock.Today,
                    [people["chair"].Id, people["panel1"].Id, people["panel2"].Id]
                )
            );
            if (index < 5)
            {
                await using var db = await databases.CreateDbContextAsync();
                credentials[area.Name] = (await db.Set<Proposal>().SingleAsync(p => p.Id == proposal))
                    .CredentialId!
                    .Value;
            }
        }
        clock.Pass(20);
        // Three pass the gateway; one is sent back; one still waits for its assessment.
        foreach (var ((area, proposal), index) in proposals.Take(4).Select((p, i) => (p, i)))
        {
            await Do(
                "gateway",
                new SubmitGatewayAssessment(
                    proposal,
                    [
                        .. reference
                            .GatewayCriteria.On(clock.Today)
                            .Select(c => new CriterionJudgement(
                                c.Code,
                                index == 3 && c.Code == "2" ? "not-met" : "met",
                                index == 3 && c.Code == "2"
                                    ? "How it would be delivered outside cities is not shown."
                                    : "The proposal shows it with figures and names its sources."
                            )),
                    ]
                )
            );
            await Do(
                "chair",
                new DecideGateway(
                    proposal,
                    index < 3 ? "selected" : "revise",
                    index < 3
                        ? "All three gateway criteria are met."
                        : "Please show how it can be delivered outside cities, and submit again.",
                    "Decision panel",
                    clock.Today,
                    [people["chair"].Id, people["panel1"].Id]
                )
            );
            if (index < 2)
            {
                await Do(
                    "manager",
                    new CommissionDevelopment(
                        credentials[area.Name],
                        organisations["alliance"],
                        people["developer"].Id,
                        "Develop a full specification with a steering group, an open reference group and expert groups; consult widely; submit for independent review.",
                        clock.Today.AddDays(240)
                    )
                );
            }
        }
        return credentials;
    }

    private async Task<Guid> Develop(Guid credential, CancellationToken cancel)
    {
        clock.Pass(14);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var commission = await db.Set<Commission>().SingleAsync(c => c.CredentialId == credential, cancel);
        await Do(
            "developer",
            new SetUpProject(
                commission.Id,
                "Development of the pelvic health specification",
                "Define the capabilities, outcomes and assessment of advanced practice in pelvic health."
            )
        );
        var specification = await db.Set<Specification>()
            .Where(s => s.CredentialId == credential)
            .Select(s => s.Id)
            .SingleAsync(cancel);
        var draft = new DemoDraft(this, databases, specification, reference);
        await draft.WriteAsync(cancel);
        clock.Pass(60);
        await Do(
            "developer",
            new Reforecast(
                credential,
                Stage.Development,
                clock.Today.AddDays(90),
                "Services under winter pressure asked for more time to respond to the consultation."
            )
        );
        clock.Pass(75);
        var version = await draft.FreezeAsync(cancel);
        await Do("developer", new OfferCandidate(version));
        await Do(
            "manager",
            new DecideReadiness(
                version,
                "ready",
                "Everything that reviewers look for is there.",
                "Programme manager",
                clock.Today
            )
        );
        return version;
    }

    private async Task Launch(Guid version)
    {
        clock.Pass(7);
        var candidate = await Do("manager", new OpenCandidate(version));
        foreach (
            var (key, kind, profession) in new[]
            {
                ("academic", ReviewerKind.Academic, "physiotherapist"),
                ("clinical", ReviewerKind.Clinical, "midwife"),
                ("lay", ReviewerKind.Lay, null),
            }
        )
        {
            var review = await Do(
                "reviews",
                new AssignReviewer(candidate, people[key].Id, kind, profession, clock.Today.AddDays(28))
            );
            await Do(key, new AnswerInvitation(review, true, null));
            await Do(key, new DeclareInterests(RecordKinds.Candidate.Ref(candidate), [], null, true));
            var page = await Do(key, new GetReview(review));
            foreach (var criterion in page.Criteria)
            {
                await Do(
                    key,
                    new SaveJudgement(
                        review,
                        criterion.Code,
                        criterion.Code == "8" ? "met-with-minor-change" : "met",
                        criterion.Code == "8"
                            ? "The evidence is sound; name the guidelines and their dates."
                            : "The specification shows it clearly, in the capabilities named.",
                        "1 to 7",
                        0
                    )
                );
            }
            clock.Pass(9);
            await Do(key, new SubmitReview(review));
        }
        await Do(
            "reviews",
            new ConsolidateReport(
                candidate,
                "Three independent reviewers find the specification clear, inclusive and deliverable. They ask for one addition to the evidence base.",
                [
                    .. reference
                        .EndorsementCriteria.On(clock.Today)
                        .Select(c => new FindingDraft(
                            c.Code,
                            c.Code == "8" ? "met-with-minor-change" : "met",
                            c.Code == "8"
                                ? "Name the guidelines that the capabilities rest on, with their dates."
                                : "The reviewers agree that it is met."
                        )),
                ],
                0
            )
        );
        clock.Pass(21);
        var decision = await Do(
            "chair",
            new DecideEndorsement(
                candidate,
                "endorsed-with-conditions",
                "The criteria are met. One condition makes sure that the evidence base can be kept up to date.",
                "Decision panel",
                clock.Today,
                [people["chair"].Id, people["panel1"].Id, people["panel2"].Id],
                [],
                [
                    new ConditionDraft(
                        "Name the guidelines that the capabilities rest on, with their dates",
                        "The revised list of sources",
                        clock.Today.AddDays(60)
                    ),
                ]
            )
        );
        clock.Pass(12);
        var condition = (await Do(Actor.Anonymous, new GetDecision(decision))).Conditions.Single();
        await Do(
            "developer",
            new OfferConditionEvidence(
                condition.Id,
                "The list of guidelines with dates has been added to the evidence base and to the website of the project.",
                0
            )
        );
        await Do("manager", new VerifyCondition(condition.Id, true, "The list is complete and dated.", 1));
        await Do("manager", new Core.Endorsement.Launch(candidate, clock.Today.AddYears(5)));
    }

    private async Task<Guid> Deliver(Guid version, CancellationToken cancel)
    {
        clock.Pass(30);
        var plan = await Do("provider", new BeginPlan(organisations["university"], version));
        var seen = await Do("provider", new DescribeProgramme(plan, Programme(), 0));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var content = SpecificationContent.Of(
            await db.Set<SpecificationVersion>().SingleAsync(v => v.Id == version, cancel)
        );
        foreach (var (capability, index) in content.Capabilities.Select((c, i) => (c, i)))
        {
            seen = await Do(
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
        await Do("provider", new SubmitPlan(plan, true));
        clock.Pass(20);
        await Do(
            "manager",
            new DecidePlan(
                plan,
                "approved",
                "The plan delivers every capability, with sound supervision and assessment.",
                "Programme manager under delegation D-7",
                clock.Today,
                [people["manager"].Id],
                []
            )
        );
        return plan;
    }

    private async Task Recognise(Guid plan, CancellationToken cancel)
    {
        clock.Pass(10);
        foreach (
            var (key, profession, number) in new[]
            {
                ("practitioner", "physiotherapist", "PH100200"),
                ("practitioner2", "nurse", "19B1234E"),
            }
        )
        {
            var enrolment = await Do(
                "provider",
                new Enrol(plan, $"{key}@demo.example", profession, number, "Calder Valley Community Trust")
            );
            var page = await Do(key, new GetEnrolment(enrolment));
            var routes = reference.EvidenceRoutes.Latest.Codes.ToList();
            foreach (var (capability, index) in page.Capabilities.Select((c, i) => (c.Capability, i)))
            {
                await Do(
                    key,
                    new AddEvidence(
                        enrolment,
                        routes[index % routes.Count],
                        $"Evidence for capability {capability.Code}",
                        "An account of practice over three months, with reflection on what changed for the people concerned and for the team.",
                        null,
                        "Jo Farrow, consultant physiotherapist",
                        [capability.Lineage]
                    )
                );
                clock.Pass(4);
            }
            if (key == "practitioner2")
            {
                continue;
            }
            foreach (var capability in page.Capabilities)
            {
                await Do(
                    "assessor",
                    new SignOffCapability(
                        enrolment,
                        capability.Capability.Lineage,
                        capability.Plan.Methods[0].Code,
                        capability.Plan.Required.Code,
                        "Shown consistently in practice and explained with insight."
                    )
                );
            }
            var completion = await Do(
                "provider",
                new ConfirmCompletion(enrolment, "All capabilities have been assessed and moderated.")
            );
            await Do(
                "manager",
                new DecideRecognition(
                    completion,
                    "recognised",
                    "Completion is confirmed by an approved provider.",
                    "Programme manager under delegation D-9",
                    clock.Today,
                    [people["manager"].Id]
                )
            );
            await Claim(enrolment, key, cancel);
        }
    }

    private async Task Claim(Guid enrolment, string key, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var badge = await db.Set<Badge>().SingleAsync(b => b.EnrolmentId == enrolment, cancel);
        // The job that signs it comes round later and finds it signed.
        await Do(Actor.System, new SignBadge(badge.Id));
        await Do(key, new ClaimBadge(badge.Id, Visibility.Public, true));
    }

    private async Task Review(Guid plan)
    {
        clock.Pass(60);
        var annual = await Do("provider", new BeginReturn(plan, clock.Today.AddDays(-120)));
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
        await Do("provider", new ReportYear(annual, figures, true, 0));
        clock.Pass(14);
        await Do(
            "manager",
            new DecideReturn(
                annual,
                "continue",
                "Delivery matches the specification, and the involvement of people who use services is exemplary.",
                "Programme manager under delegation D-7",
                clock.Today,
                [people["manager"].Id],
                []
            )
        );
    }

    /// <summary>A round that is open today, so that the public form can be tried.</summary>
    private async Task OpenRound()
    {
        clock.Pass(Math.Max(0, 730 - (int)(clock.GetUtcNow() - clock.Begin).TotalDays - 5));
        await Do(
            "manager",
            new OpenRound(
                "Second priority round",
                "We look again for needs that a credential could meet, and for stronger evidence on those that were kept for later.",
                clock.GetUtcNow(),
                clock.GetUtcNow().AddDays(60)
            )
        );
    }

    private async Task<int> RevisionOf(Guid credential, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<Credential>().Where(c => c.Id == credential).Select(c => c.Revision).SingleAsync(cancel);
    }

    private Task<Guid> Organisation(string name, string kind, string? region, string domain) =>
        Do("manager", new AddOrganisation(new OrganisationEntry(name, kind, region, null, null, domain, null)));

    private static SubmitProposal Proposal(Guid round, DemoArea area) =>
        new(
            round,
            area.Name,
            [area.Kind],
            area.Need,
            "Figures from regional workforce plans and two national audits, gathered in the last two years.",
            "Local courses exist in a few places. None is recognised elsewhere, and none covers all professions concerned.",
            "Three universities and eleven employers have said that they would deliver and fund it.",
            "The professions named share this work already, at advanced level, under different titles.",
            [.. area.Professions],
            "Rehabilitation Skills Alliance",
            "Robin Ellery",
            "robin.ellery@alliance.example"
        );

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

    internal Task<T> Do<T>(string who, UseCase<T> useCase) => Do(people[who], useCase);

    private async Task<T> Do<T>(Actor actor, UseCase<T> useCase)
    {
        var outcome = await process.Run(actor, useCase);
        return outcome.IsDone
            ? outcome.Value
            : throw new InvalidOperationException(
                $"The sample could not be made: {useCase.GetType().Name} was refused: {outcome.Refusal}"
            );
    }
}
