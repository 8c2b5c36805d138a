using Touchstone.Core.Access;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Priorities;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Storage;
using Touchstone.Testing;

namespace Touchstone.Web.Tests.Endorsement;

/// <summary>A credential by the second door whose version waits for review, and the people around it.</summary>
internal sealed record Cast(
    Actor Manager,
    Actor Chair,
    Actor[] Panel,
    Actor Lead,
    Guid Credential,
    Guid Version,
    Guid Capability
)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    public static async Task<Cast> New(TestProcess process)
    {
        var manager = await process.Person("Morgan", Role.ProgrammeManager);
        var chair = await process.Person("Chika", Role.DecisionPanelChair);
        var panel = new[]
        {
            chair,
            await process.Person("Dee", Role.DecisionPanelMember),
            await process.Person("Eli", Role.DecisionPanelMember),
        };
        var lead = await process.Person("Lee");
        var maker = await process.Organisation("Royal College", "professional-body");
        var name = $"Pelvic health {Guid.CreateVersion7():n}";
        var credential = await process.Do(
            chair,
            new AdmitExistingResource(
                name,
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
        var (content, capability) = Tree(name);
        await using var db = process.Open();
        var draft = new Specification(credential, name, content, new SpecificationBody(), process.Clock.GetUtcNow());
        var version = new SpecificationVersion(draft, "0.1", new string('0', 64), process.Clock.GetUtcNow());
        version.Submit();
        db.Add(draft);
        db.Add(version);
        db.Add(new Item(version.Ref, $"{name} 0.1", "", credential, process.Clock.GetUtcNow()));
        db.Add(new HeldIn(version.Ref, RecordKinds.Credential.Ref(credential)));
        await db.SaveChangesAsync(Cancel);
        return new Cast(manager, chair, panel, lead, credential, version.Id, capability);
    }

    /// <summary>Invites a reviewer who accepts and has no interest.</summary>
    public async Task<(Actor Reviewer, Guid Review)> Reviewer(
        TestProcess process,
        Guid candidate,
        string name,
        ReviewerKind kind,
        string? profession
    )
    {
        var reviewer = await process.Person(name);
        var review = await process.Do(
            Manager,
            new AssignReviewer(candidate, reviewer.Id, kind, profession, process.Today.AddDays(28))
        );
        await process.Do(reviewer, new AnswerInvitation(review, true, null));
        await process.Declare(reviewer, RecordKinds.Candidate.Ref(candidate), InterestState.None);
        return (reviewer, review);
    }

    /// <summary>Judges all criteria as met, for these reasons.</summary>
    public static async Task Judge(TestProcess process, Actor reviewer, Guid review, string reasons)
    {
        foreach (var criterion in (await process.Do(reviewer, new GetReview(review))).Criteria)
        {
            await process.Do(reviewer, new SaveJudgement(review, criterion.Code, "met", reasons, "1.1", 0));
        }
    }

    private static (byte[] Content, Guid Capability) Tree(string title)
    {
        var domain = new LineageId(Guid.CreateVersion7());
        var capability = new LineageId(Guid.CreateVersion7());
        var tree = FrameworkVersion
            .Create(
                new FrameworkDetails
                {
                    FrameworkId = Guid.CreateVersion7(),
                    VersionId = Guid.CreateVersion7(),
                    Title = title,
                },
                [
                    new FrameworkNode
                    {
                        Lineage = domain,
                        VersionId = Guid.CreateVersion7(),
                        Kind = NodeKind.Domain,
                        Code = "1",
                        Text = "Assessing",
                    },
                    new FrameworkNode
                    {
                        Lineage = capability,
                        VersionId = Guid.CreateVersion7(),
                        Parent = domain,
                        Kind = NodeKind.Capability,
                        Code = "1.1",
                        Text = "Takes a full history",
                    },
                ]
            )
            .Value;
        return (FrameworkJson.Write(new FrameworkPackage(tree)), capability.Value);
    }
}
