using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Postgres;
using Touchstone.Core.Priorities;
using Touchstone.Core.Recognition;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Testing;

namespace Touchstone.Process.Tests;

/// <summary>
/// Work that waits for people beside the sample body: a review to write, proposals to decide on, practitioners with evidence to
/// give, a draft to import into.
/// </summary>
internal sealed record Workload(
    string Reviewer,
    Guid Review,
    IReadOnlyList<string> Criteria,
    string Chair,
    IReadOnlyList<Guid> Panel,
    IReadOnlyList<Guid> Proposals,
    IReadOnlyList<Learner> Learners,
    string Developer,
    Guid Draft
)
{
    private const int Proposing = 150;
    private const int Learning = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Prepares the work in a data folder with the sample body in which no site runs.</summary>
    public static async Task<Workload> PrepareAsync(string dataFolder)
    {
        var binaries = PostgresBinaries.FindAbove(AppContext.BaseDirectory)!;
        var options = new EmbeddedPostgresOptions(Path.Combine(dataFolder, "postgres"), binaries) { Durable = false };
        await using var server = (await EmbeddedPostgres.StartAsync(options, Ct)).OrThrow();
        await using var database = CoreServices.SiteSource(server.ConnectionString);
        await using var process = new TestProcess(database);
        process.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var workload = await PrepareAsync(process);
        await server.StopAsync();
        return workload;
    }

    private static async Task<Workload> PrepareAsync(TestProcess process)
    {
        var manager = await Of(process, "manager");
        Guid[] panel =
        [
            (await Of(process, "chair")).Id,
            (await Of(process, "panel1")).Id,
            (await Of(process, "panel2")).Id,
        ];
        var (reviewer, review, criteria) = await Reviewing(process, manager, panel);
        var draft = await SampleDraft(process);
        var developer = await process.Person("Lee Fenn");
        await process.Give(developer, Role.Developer, RecordKinds.Specification.Ref(draft));
        return new Workload(
            reviewer,
            review,
            criteria,
            await People.GivePasswordAsync(process, Actor.Person(panel[0]), Ct),
            panel,
            await Ranked(process, manager),
            await Enrolled(process),
            await People.GivePasswordAsync(process, developer, Ct),
            draft
        );
    }

    private static async Task<(string Reviewer, Guid Review, IReadOnlyList<string> Criteria)> Reviewing(
        TestProcess process,
        Actor manager,
        Guid[] panel
    )
    {
        var lead = await process.Person("Lee Oakes");
        var maker = await process.Organisation("Royal College", "professional-body");
        var credential = await process.Do(
            Actor.Person(panel[0]),
            new AdmitExistingResource(
                "Frailty",
                "Care for older people with frailty.",
                maker.Id,
                lead.Id,
                "admitted",
                "It is complete.",
                "Decision panel",
                process.Today,
                [panel[0]]
            )
        );
        await using var db = process.Open();
        var launched = await db.Set<SpecificationVersion>().OrderBy(v => v.FrozenAt).FirstAsync(Ct);
        var now = process.Clock.GetUtcNow();
        var draft = new Specification(credential, "Frailty", launched.Content, new SpecificationBody(), now);
        var version = new SpecificationVersion(draft, "0.1", launched.ContentHash, now);
        version.Submit();
        db.AddRange(draft, version);
        db.Add(new Item(version.Ref, "Frailty 0.1", "", credential, now));
        db.Add(new HeldIn(version.Ref, RecordKinds.Credential.Ref(credential)));
        await db.SaveChangesAsync(Ct);
        var candidate = await process.Do(manager, new OpenCandidate(version.Id));
        var reviewer = await process.Person("Rowan Ash");
        var review = await process.Do(
            manager,
            new AssignReviewer(candidate, reviewer.Id, ReviewerKind.Academic, "nurse", process.Today.AddDays(28))
        );
        await process.Do(reviewer, new AnswerInvitation(review, true, null));
        await process.Declare(reviewer, RecordKinds.Candidate.Ref(candidate), InterestState.None);
        var criteria = (await process.Do(reviewer, new GetReview(review))).Criteria.Select(c => c.Code);
        return (await People.GivePasswordAsync(process, reviewer, Ct), review, [.. criteria]);
    }

    /// <summary>The draft of the sample body's project.</summary>
    private static async Task<Guid> SampleDraft(TestProcess process)
    {
        await using var db = process.Open();
        var launched = await db.Set<SpecificationVersion>().OrderBy(v => v.FrozenAt).FirstAsync(Ct);
        return launched.SpecificationId;
    }

    private static async Task<IReadOnlyList<Guid>> Ranked(TestProcess process, Actor manager)
    {
        var now = process.Clock.GetUtcNow();
        var round = await process.Do(manager, new OpenRound("Round of many", "To find needs.", now, now.AddDays(30)));
        var proposals = new List<Guid>();
        for (var number = 0; number < Proposing; number++)
        {
            var receipt = await process.Do(
                Actor.Anonymous,
                new SubmitProposal(
                    round,
                    $"Need number {number}",
                    ["population"],
                    "Many people wait for care.",
                    "Figures of last year.",
                    "Courses here and there.",
                    "Three universities would teach it.",
                    "Two professions share the work.",
                    ["nurse", "physiotherapist"],
                    "Fell Side Trust",
                    "Robin Beck",
                    "robin@fellside.example"
                )
            );
            proposals.Add(receipt.Id);
        }
        await process.Do(manager, new CloseRound(round, "All needs are known."));
        await using var db = process.Open();
        var seen = await db.Set<PriorityRound>().Where(r => r.Id == round).Select(r => r.Revision).SingleAsync(Ct);
        await process.Do(
            manager,
            new RankProposals(round, [.. proposals.Select(p => new RankedProposal(p, "In the order they came."))], seen)
        );
        return proposals;
    }

    private static async Task<IReadOnlyList<Learner>> Enrolled(TestProcess process)
    {
        await using var db = process.Open();
        var plan = await db.Set<DeliveryPlan>().SingleAsync(Ct);
        var version = await db.Set<SpecificationVersion>().SingleAsync(v => v.Id == plan.VersionId, Ct);
        var capability = SpecificationContent.Of(version).Capabilities[0].Lineage;
        var provider = await Of(process, "provider");
        var learners = new List<Learner>();
        for (var number = 0; number < Learning; number++)
        {
            var person = await process.Person($"Practitioner {number}");
            var email = await People.GivePasswordAsync(process, person, Ct);
            var enrolment = await process.Do(
                provider,
                new Enrol(plan.Id, email, "physiotherapist", $"PH20030{number}", null)
            );
            learners.Add(new Learner(email, enrolment, capability));
        }
        return learners;
    }

    private static async Task<Actor> Of(TestProcess process, string who)
    {
        await using var db = process.Open();
        var email = $"{who}@demo.example";
        return Actor.Person(await db.Set<Account>().Where(a => a.Email == email).Select(a => a.Id).SingleAsync(Ct));
    }
}
