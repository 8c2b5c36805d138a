using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Projects;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;
using Touchstone.Core.Record.Provenance;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>Begins to prepare an exercise: about a credential and a version of its specification, or about something wider.</summary>
/// <param name="VersionId">The frozen version that people are asked about; it belongs to the credential.</param>
public sealed record BeginExercise(ExerciseText Text, Guid? CredentialId = null, Guid? VersionId = null) : Command<Guid>
{
    public override RecordRef? Subject => CredentialId is { } id ? RecordKinds.Credential.Ref(id) : null;
}

internal sealed class BeginExerciseHandler : ICommandHandler<BeginExercise, Guid>
{
    public async Task<Outcome<Guid>> Handle(BeginExercise command, Work work, CancellationToken cancel)
    {
        var faults = command.Text.Faults;
        var version = command.VersionId is { } asked
            ? await work.Db.Set<SpecificationVersion>().SingleOrDefaultAsync(v => v.Id == asked, cancel)
            : null;
        faults
            .When(
                command.CredentialId is { } credential
                    && !await work.Db.Set<Credential>().AnyAsync(c => c.Id == credential, cancel),
                nameof(command.CredentialId),
                "Choose a credential from the list"
            )
            .When(
                command.VersionId is not null && (version is null || version.CredentialId != command.CredentialId),
                nameof(command.VersionId),
                "Choose a version of the specification of this credential"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var project = command.CredentialId is { } about
            ? await work
                .Db.Set<Project>()
                .Where(p => p.CredentialId == about)
                .OrderByDescending(p => p.SetUpAt)
                .FirstOrDefaultAsync(cancel)
            : null;
        var exercise = new Exercise(
            command.Text.Trimmed,
            command.CredentialId,
            project?.Id,
            version?.Id,
            work.Actor.Id,
            work.Now
        );
        work.Db.Add(exercise);
        RecordRef[] holders =
        [
            .. command.CredentialId is { } id ? [RecordKinds.Credential.Ref(id)] : Array.Empty<RecordRef>(),
            .. project is null ? [] : new[] { project.Ref },
        ];
        work.Enter(exercise.Ref, exercise.Title, exercise.Summary, command.CredentialId, heldIn: holders);
        if (version is not null)
        {
            work.Link(
                exercise.Ref,
                Relation.InformedBy,
                version.Ref,
                $"People are asked about version {version.Number} of the specification"
            );
        }
        else if (project is not null)
        {
            work.Link(exercise.Ref, Relation.CameFrom, project.Ref, "Begun for this development project");
        }
        work.Log(
            "exercise-begun",
            exercise.Ref,
            new
            {
                exercise.Title,
                command.CredentialId,
                command.VersionId,
            }
        );
        return exercise.Id;
    }
}
