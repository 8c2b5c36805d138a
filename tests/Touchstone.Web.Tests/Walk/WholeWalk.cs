using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Access.Interests;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Priorities;
using Touchstone.Core.Recognition;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Recognition.Evidencing;
using Touchstone.Core.Record;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Walk;

/// <summary>A resource that exists already goes from the second door to a badge, by the use cases.</summary>
internal sealed class WholeWalk
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly TestProcess process;
    private readonly Actor manager;
    private readonly Actor chair;
    private readonly Actor author;
    private Guid specification;

    private WholeWalk(TestProcess process, Actor manager, Actor chair, Actor author)
    {
        this.process = process;
        this.manager = manager;
        this.chair = chair;
        this.author = author;
    }

    public static async Task<WholeWalk> Begin(TestProcess process, string name)
    {
        // Signatures are judged by the clock of whoever checks them.
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow().AddMinutes(-5));
        var runs = await process.Person("Morgan Vale", Role.ProgrammeManager);
        var decides = await process.Person("Chika Obi", Role.DecisionPanelChair);
        var walk = new WholeWalk(process, runs, decides, await process.Person("Lee Hart"));
        var maker = await process.Organisation("Frameworks of Practice", "developer");
        var credential = await process.Do(
            decides,
            new AdmitExistingResource(
                name,
                "What practitioners at advanced level are able to do.",
                maker.Id,
                walk.author.Id,
                "admitted",
                "It is complete and in use.",
                "Decision panel",
                process.Today,
                [decides.Id]
            )
        );
        await using var db = process.Open();
        var commission = await db.Set<Commission>().SingleAsync(c => c.CredentialId == credential, Cancel);
        await process.Do(walk.author, new SetUpProject(commission.Id, name, "The framework as it was published."));
        walk.specification = await db.Set<Specification>()
            .Where(s => s.CredentialId == credential)
            .Select(s => s.Id)
            .SingleAsync(Cancel);
        return walk;
    }

    public async Task BringIn(byte[] file)
    {
        var import = await process.Do(author, new BringImport(specification, "framework.json", [.. file]));
        var seen = await process.Do(author, new GetImport(specification, import));
        seen.CanTake.ShouldBeTrue(string.Join("; ", seen.Report.Findings.Select(f => f.Message)));
        await process.Do(author, new TakeImport(specification, import, seen.Seen));
    }

    /// <summary>Everything that reviewers look for besides the framework: sections, mapping, outcomes, assessment.</summary>
    public async Task WriteTheRest()
    {
        foreach (
            var section in process.Data.SpecificationSections.Latest.Where(s =>
                s.IsRequired && !Readiness.StructuredSections.Contains(s.Code)
            )
        )
        {
            await process.Do(author, new WriteSection(specification, section.Code, "Said.", Fingerprint.Of("")));
        }
        var content = (await process.Do(author, new GetDraft(specification))).Content;
        Guid[] capabilities = [.. content.Capabilities.Select(c => c.Lineage)];
        await process.Do(
            author,
            new NameTargetGroup(
                specification,
                [new TargetProfession("nurse", "Registered.")],
                NameTargetGroup.FingerprintOf(content.Body)
            )
        );
        await process.Do(author, new StateSize(specification, 30, 300, StateSize.FingerprintOf(content.Body)));
        await process.Do(author, new WriteOutcome(specification, "", "LO1", "Practise so.", [.. capabilities], ""));
        await process.Do(
            author,
            new AssessCapability(
                specification,
                [.. capabilities],
                ["portfolio"],
                "capable",
                null,
                AssessCapability.FingerprintOf(content.Body, capabilities)
            )
        );
        await process.Do(
            author,
            new MapToPillars(
                specification,
                capabilities[0],
                "1.1 to 1.11, 2.1 to 2.11, 3.1 to 3.8, 4.1 to 4.8",
                "",
                MapToPillars.FingerprintOf([])
            )
        );
    }

    /// <summary>Frozen, found ready, judged by three reviewers, endorsed and launched; gives the version.</summary>
    public async Task<Guid> Endorse()
    {
        var draft = await process.Do(author, new GetDraft(specification));
        var version = await process.Do(author, new FreezeVersion(specification, "As published", draft.Draft.Revision));
        await process.Do(author, new OfferCandidate(version));
        await process.Do(manager, new DecideReadiness(version, "ready", "It is there.", "Delegated", process.Today));
        var candidate = await process.Do(manager, new OpenCandidate(version));
        await Judge(candidate, ReviewerKind.Academic, "physiotherapist");
        await Judge(candidate, ReviewerKind.Clinical, "nurse");
        await Judge(candidate, ReviewerKind.Lay, null);
        await process.Do(
            manager,
            new ConsolidateReport(
                candidate,
                "All find it met.",
                [
                    .. process
                        .Data.EndorsementCriteria.On(process.Today)
                        .Select(c => new FindingDraft(c.Code, "met", "It is shown.")),
                ],
                0
            )
        );
        var panel = await process.Person("Delia Marsh", Role.DecisionPanelMember);
        var other = await process.Person("Emrys Vaughan", Role.DecisionPanelMember);
        await process.Do(
            chair,
            new DecideEndorsement(
                candidate,
                "endorsed",
                "The criteria are met.",
                "Decision panel",
                process.Today,
                [chair.Id, panel.Id, other.Id],
                [],
                []
            )
        );
        await process.Do(manager, new Launch(candidate, process.Today.AddYears(5)));
        return version;
    }

    /// <summary>Planned and approved; gives the plan.</summary>
    public async Task<DeliveryPlan> Deliver(Guid version)
    {
        var provider = await process.Organisation("Northmoor University");
        var lead = await process.Person("Sam Whitlock");
        await process.Give(lead, Role.ProviderLead, RecordKinds.Organisation.Ref(provider.Id));
        var plan = await process.Do(lead, new BeginPlan(provider.Id, version));
        var seen = await process.Do(lead, new DescribeProgramme(plan, Programme(), 0));
        foreach (var capability in (await process.Do(lead, new GetPlan(plan))).Capabilities)
        {
            seen = await process.Do(
                lead,
                new MapCapability(plan, capability.Lineage, "Module 1", "Portfolio", "", seen)
            );
        }
        await process.Do(lead, new SubmitPlan(plan, true));
        await process.Do(
            manager,
            new DecidePlan(plan, "approved", "It delivers all.", "Delegated", process.Today, [manager.Id], [])
        );
        return (await process.Do(lead, new GetPlan(plan))).Plan;
    }

    /// <summary>A practitioner is enrolled, shows everything, is signed off and recognised; gives the signed badge.</summary>
    public async Task<Badge> Recognise(DeliveryPlan plan)
    {
        var at = RecordKinds.Organisation.Ref(plan.ProviderId);
        var lead = await process.Person("Ro Tarn");
        await process.Give(lead, Role.ProviderLead, at);
        var assessor = await process.Person("Ash Beck");
        await process.Give(assessor, Role.Assessor, at);
        var practitioner = await process.Person("Zoë Ørsted");
        await using var db = process.Open();
        var address = (await db.Set<Account>().SingleAsync(a => a.Id == practitioner.Id, Cancel)).Email!;
        var enrolment = await process.Do(lead, new Enrol(plan.Id, address, "nurse", "21A0000E", null));
        var progress = (await process.Do(practitioner, new GetEnrolment(enrolment))).Capabilities;
        await process.Do(
            practitioner,
            new AddEvidence(
                enrolment,
                "demonstrated-capability",
                "A year of practice",
                "What it shows.",
                null,
                "Kim Rowe, consultant",
                [.. progress.Select(p => p.Capability.Lineage)]
            )
        );
        foreach (var one in progress)
        {
            await process.Do(
                assessor,
                new SignOffCapability(
                    enrolment,
                    one.Capability.Lineage,
                    one.Plan.Methods[0].Code,
                    one.Plan.Required.Code,
                    "Shown in practice."
                )
            );
        }
        var completion = await process.Do(lead, new ConfirmCompletion(enrolment, "The board confirmed the results."));
        await process.Do(
            manager,
            new DecideRecognition(completion, "recognised", "All was shown.", "Delegated", process.Today, [manager.Id])
        );
        var offered = await db.Set<Badge>().SingleAsync(b => b.EnrolmentId == enrolment, Cancel);
        await process.Do(Actor.System, new SignBadge(offered.Id));
        await process.Do(practitioner, new ClaimBadge(offered.Id, Visibility.Public, true));
        return await db.Set<Badge>().AsNoTracking().SingleAsync(b => b.Id == offered.Id, Cancel);
    }

    private async Task Judge(Guid candidate, ReviewerKind kind, string? profession)
    {
        var reviewer = await process.Person($"Reviewer {kind}");
        var review = await process.Do(
            manager,
            new AssignReviewer(candidate, reviewer.Id, kind, profession, process.Today.AddDays(28))
        );
        await process.Do(reviewer, new AnswerInvitation(review, true, null));
        await process.Do(reviewer, new DeclareInterests(RecordKinds.Candidate.Ref(candidate), [], null, true));
        foreach (var criterion in (await process.Do(reviewer, new GetReview(review))).Criteria)
        {
            await process.Do(reviewer, new SaveJudgement(review, criterion.Code, "met", "It is shown.", "", 0));
        }
        await process.Do(reviewer, new SubmitReview(review));
    }

    private Programme Programme() =>
        new()
        {
            Title = "Advanced practice in the community",
            Mode = "Part time",
            Length = "One year",
            Credits = 30,
            PlacesAYear = 24,
            FirstIntake = process.Today.AddDays(100),
            EntryRules = "Registered.",
            Team = "Two lecturers.",
            PracticePartners = "Three trusts.",
            Supervision = "One hour a week.",
            PatientInvolvement = "They teach.",
            Inclusion = "Captions and bursaries.",
            PriorLearning = "Up to half.",
            Quality = "An external examiner.",
            ContactName = "Sam Whitlock",
            ContactEmail = "sam@northmoor.example",
        };
}
