using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Files;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>Adds something to read or watch: a file, or a link to where it stands.</summary>
public sealed record AddMaterial(Guid ExerciseId, MaterialKind? Kind, string Title, string Link, Upload? File)
    : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class AddMaterialHandler : ICommandHandler<AddMaterial, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddMaterial command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var link = command.Link.Trim();
        var faults = new Faults()
            .When(command.Kind is null, nameof(command.Kind), "Choose what it is")
            .Text(command.Title, nameof(command.Title), "the title", 200)
            .When(link.Length == 0 && command.File is null, nameof(command.Link), "Enter a link, or choose a file")
            .When(link.Length > 0 && command.File is not null, nameof(command.Link), "Give a link or a file, not both")
            .When(
                link.Length > 0 && !IsWebAddress(link),
                nameof(command.Link),
                "Enter a link that begins with https://"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        Guid? file = null;
        if (command.File is { } upload)
        {
            var stored = await work.StoreFile<GetExerciseWork>(upload, exercise.Ref, nameof(command.File), cancel);
            if (!stored.IsDone)
            {
                return stored.Refusal;
            }
            file = stored.Value.Id;
        }
        var position =
            await work
                .Db.Set<Material>()
                .Where(m => m.ExerciseId == exercise.Id)
                .Select(m => (int?)m.Position)
                .MaxAsync(cancel)
            ?? 0;
        var material = new Material(
            exercise.Id,
            command.Kind!.Value,
            command.Title.Trim(),
            link.Length > 0 ? link : null,
            file,
            position + 1
        );
        work.Db.Add(material);
        work.Log(
            "material-added",
            exercise.Ref,
            new
            {
                material.Kind,
                material.Title,
                material.Link,
                material.FileId,
            }
        );
        return material.Id;
    }

    private static bool IsWebAddress(string link) =>
        link.Length <= 1_000 && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
