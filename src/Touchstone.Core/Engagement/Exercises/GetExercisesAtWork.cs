using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>The exercises for those who run them, drafts as well, and what a new one can be about.</summary>
/// <param name="CredentialId">Those of one credential: its developer sees them.</param>
public sealed record GetExercisesAtWork(Guid? CredentialId = null) : Query<ExercisesAtWork>
{
    public override RecordRef? Subject => CredentialId is { } id ? RecordKinds.Credential.Ref(id) : null;
}

public sealed record ExercisesAtWork(
    ImmutableArray<ExerciseLine> Lines,
    ImmutableArray<Named> Credentials,
    ImmutableArray<ConsultedVersion> Versions
);

/// <summary>A frozen version that an exercise can ask about.</summary>
public sealed record ConsultedVersion(Guid Id, Guid CredentialId, string Title, string Number);

internal sealed class GetExercisesAtWorkHandler : IQueryHandler<GetExercisesAtWork, ExercisesAtWork>
{
    public async Task<Outcome<ExercisesAtWork>> Handle(
        GetExercisesAtWork query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var closed = reading.Standing.InConflictOn(RecordKinds.Credential);
        var closedProjects = reading.Standing.InConflictOn(RecordKinds.Project);
        var closedExercises = reading.Standing.InConflictOn(RecordKinds.Exercise);
        var everything = reading.Standing.HoldsAny(Role.ProgrammeManager, Role.EngagementFacilitator);
        var lines = await GetExercisesHandler.Lines(
            reading,
            null,
            e =>
                (query.CredentialId == null || e.CredentialId == query.CredentialId)
                && !closedExercises.Contains(e.Id)
                && (e.CredentialId == null || !closed.Contains(e.CredentialId.Value))
                && (e.ProjectId == null || !closedProjects.Contains(e.ProjectId.Value)),
            cancel
        );
        var credentials = await reading
            .Db.Set<Credential>()
            .Where(c => c.RetiredAt == null && (everything || c.Id == query.CredentialId) && !closed.Contains(c.Id))
            .OrderBy(c => c.Name)
            .Select(c => new Named(c.Id, c.Name))
            .ToListAsync(cancel);
        var ids = credentials.ConvertAll(c => c.Id);
        var versions = await reading
            .Db.Set<SpecificationVersion>()
            .Where(v => ids.Contains(v.CredentialId))
            .OrderByDescending(v => v.FrozenAt)
            .Select(v => new ConsultedVersion(v.Id, v.CredentialId, v.Title, v.Number))
            .ToListAsync(cancel);
        return new ExercisesAtWork([.. lines], [.. credentials], [.. versions]);
    }
}
