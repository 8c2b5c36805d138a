using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>Writes the texts of an exercise and its questionnaires in Welsh, or makes them easy to read.</summary>
public sealed record WriteExerciseVariant(Guid ExerciseId, VariantEdit Edit) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class WriteExerciseVariantHandler : ICommandHandler<WriteExerciseVariant, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WriteExerciseVariant command, Work work, CancellationToken cancel)
    {
        if (
            await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel)
            is not { } exercise
        )
        {
            return new Refusal.NotFound();
        }
        if (exercise.CountedAt is not null)
        {
            return new Refusal.OutOfOrder("The answers have been counted: what people were asked stands.");
        }
        var fields = await ExerciseFields.Of(work.Db, exercise, cancel);
        if (await work.Save(exercise.Ref, command.Edit, fields, cancel) is { } refusal)
        {
            return refusal;
        }
        work.Log("exercise-variant-written", exercise.Ref, new { command.Edit.Variant, command.Edit.Texts });
        return Nothing.Value;
    }
}
