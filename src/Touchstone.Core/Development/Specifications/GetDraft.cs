using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Frameworks.Covering;

namespace Touchstone.Core.Development.Specifications;

/// <summary>The draft of a specification for those who write, steer or look at it in depth.</summary>
public sealed record GetDraft(Guid SpecificationId) : Query<DraftPage>
{
    public override RecordRef? Subject => RecordKinds.Specification.Ref(SpecificationId);
}

/// <param name="ProjectId">The latest project that works on it.</param>
/// <param name="OpenImport">A file that was brought in and neither taken over nor set aside.</param>
public sealed record DraftPage(
    Specification Draft,
    string Credential,
    Guid ProjectId,
    SpecificationContent Content,
    CoverageMatrix Coverage,
    Readiness Readiness,
    bool CanWrite,
    Guid? OpenImport
);

internal sealed class GetDraftHandler : IQueryHandler<GetDraft, DraftPage>
{
    public async Task<Outcome<DraftPage>> Handle(GetDraft query, Reading reading, CancellationToken cancel)
    {
        var draft = await reading
            .Db.Set<Specification>()
            .SingleOrDefaultAsync(s => s.Id == query.SpecificationId, cancel);
        if (draft is null)
        {
            return new Refusal.NotFound();
        }
        var credential = await reading
            .Db.Set<Credential>()
            .Where(c => c.Id == draft.CredentialId)
            .Select(c => c.Name)
            .SingleAsync(cancel);
        var project = await reading
            .Db.Set<Project>()
            .Where(p => p.CredentialId == draft.CredentialId)
            .OrderByDescending(p => p.SetUpAt)
            .Select(p => p.Id)
            .FirstOrDefaultAsync(cancel);
        var open = await reading
            .Db.Set<SpecificationImport>()
            .Where(i => i.SpecificationId == draft.Id && i.TakenAt == null && i.SetAsideAt == null)
            .OrderByDescending(i => i.BroughtAt)
            .Select(i => (Guid?)i.Id)
            .FirstOrDefaultAsync(cancel);
        var content = SpecificationContent.Of(draft);
        return new DraftPage(
            draft,
            credential,
            project,
            content,
            Specifications.Coverage.Of(content, reading.Reference.Mpf[draft.Body.FrameworkEdition]),
            Readiness.Of(content, reading.Reference, reading.Today),
            await reading.Holds(draft.Ref, [Role.Developer], cancel),
            open
        );
    }
}
