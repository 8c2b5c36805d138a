using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>Takes something away that people could read. The record log keeps that it was there.</summary>
public sealed record RemoveMaterial(Guid ExerciseId, Guid MaterialId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class RemoveMaterialHandler : ICommandHandler<RemoveMaterial, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(RemoveMaterial command, Work work, CancellationToken cancel)
    {
        var material = await work
            .Db.Set<Material>()
            .SingleOrDefaultAsync(m => m.Id == command.MaterialId && m.ExerciseId == command.ExerciseId, cancel);
        if (material is null)
        {
            return new Refusal.NotFound();
        }
        work.Db.Remove(material);
        work.Log(
            "material-removed",
            RecordKinds.Exercise.Ref(command.ExerciseId),
            new
            {
                material.Title,
                material.Link,
                material.FileId,
            }
        );
        return Nothing.Value;
    }
}
