using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Priorities;
using Touchstone.Frameworks;
using Touchstone.Testing;

namespace Touchstone.Core.Tests.Development;

/// <summary>A project that has been set up for a resource that came in by the second door, and the people around it.</summary>
internal sealed record Commissioned(
    Actor Manager,
    Actor Lead,
    Guid Credential,
    Guid Commission,
    Guid Project,
    Guid Specification
)
{
    public static async Task<Commissioned> By(TestProcess process)
    {
        var chair = await process.Person("Chika", Role.DecisionPanelChair);
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var lead = await process.Person("Lee");
        var maker = await process.Organisation("Rehabilitation Alliance", "professional-body");
        var credential = await process.Do(
            chair,
            new AdmitExistingResource(
                $"Pelvic health {Guid.CreateVersion7():n}",
                "What it covers.",
                maker.Id,
                lead.Id,
                "admitted",
                "It is complete.",
                "Decision panel",
                process.Today,
                [chair.Id]
            )
        );
        await using var db = process.Open();
        var commission = await db.Set<Commission>()
            .SingleAsync(c => c.CredentialId == credential, TestContext.Current.CancellationToken);
        var project = await process.Do(
            lead,
            new SetUpProject(commission.Id, "Pelvic health", "What is written, and what is not.")
        );
        var specification = await db.Set<Specification>()
            .SingleAsync(s => s.CredentialId == credential, TestContext.Current.CancellationToken);
        return new Commissioned(manager, lead, credential, commission.Id, project, specification.Id);
    }

    public Task<DraftPage> Draft(TestProcess process) => process.Do(Lead, new GetDraft(Specification));

    public async Task<Guid> Freeze(TestProcess process, string what = "A first draft") =>
        await process.Do(Lead, new FreezeVersion(Specification, what, (await Draft(process)).Draft.Revision));

    /// <summary>Writes everything that reviewers look for.</summary>
    public async Task<Guid> Complete(TestProcess process)
    {
        var domain = await process.Do(
            Lead,
            new AddToTree(Specification, null, "domain", StatementKind.Unspecified, "A", "Assessment")
        );
        var capability = await process.Do(
            Lead,
            new AddToTree(
                Specification,
                domain,
                "capability",
                StatementKind.Unspecified,
                "1",
                "Assess people with complex needs"
            )
        );
        await process.Do(
            Lead,
            new AddToTree(Specification, capability, "statement", StatementKind.Skill, "1.1", "Take a history.")
        );
        foreach (
            var section in process.Data.SpecificationSections.Latest.Where(s =>
                s.IsRequired && !Readiness.StructuredSections.Contains(s.Code)
            )
        )
        {
            await process.Do(Lead, new WriteSection(Specification, section.Code, "Said.", Fingerprint.Of("")));
        }
        var body = (await Draft(process)).Content.Body;
        await process.Do(
            Lead,
            new NameTargetGroup(
                Specification,
                [new TargetProfession("physiotherapist", "Registered, with three years of practice.")],
                NameTargetGroup.FingerprintOf(body)
            )
        );
        await process.Do(Lead, new StateSize(Specification, 30, 300, StateSize.FingerprintOf(body)));
        await process.Do(Lead, new WriteOutcome(Specification, "", "LO1", "Assess people.", [capability], ""));
        await process.Do(
            Lead,
            new AssessCapability(
                Specification,
                [capability],
                ["case-based-discussion"],
                "capable",
                null,
                AssessCapability.FingerprintOf(body, [capability])
            )
        );
        await process.Do(
            Lead,
            new MapToPillars(
                Specification,
                capability,
                "1.1 to 1.11, 2.1 to 2.11; 3.1-3.8",
                "",
                MapToPillars.FingerprintOf([])
            )
        );
        foreach (var code in Enumerable.Range(1, 8).Select(n => $"4.{n}"))
        {
            await process.Do(
                Lead,
                new ExplainGap(Specification, code, "Met in the Master's programme.", Fingerprint.Of(""))
            );
        }
        return capability;
    }
}
