using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>The texts of an exercise beside their English, for those who write them in Welsh or make them easy to read.</summary>
public sealed record GetExerciseVariant(Guid ExerciseId, Variant Variant) : Query<VariantSheet>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class GetExerciseVariantHandler : IQueryHandler<GetExerciseVariant, VariantSheet>
{
    public async Task<Outcome<VariantSheet>> Handle(GetExerciseVariant query, Reading reading, CancellationToken cancel)
    {
        if (
            await reading.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == query.ExerciseId, cancel)
            is not { } exercise
        )
        {
            return new Refusal.NotFound();
        }
        var fields = await ExerciseFields.Of(reading.Db, exercise, cancel);
        return await reading.Db.Sheet(exercise.Ref, exercise.Title, query.Variant, fields, cancel);
    }
}
