using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>The texts of an exercise in Welsh and easy read, for its public pages. Before it is announced there are none.</summary>
public sealed record GetExerciseWords(Guid ExerciseId) : Query<RecordTexts>;

internal sealed class GetExerciseWordsHandler : IQueryHandler<GetExerciseWords, RecordTexts>
{
    public async Task<Outcome<RecordTexts>> Handle(GetExerciseWords query, Reading reading, CancellationToken cancel) =>
        await reading.Db.Set<Exercise>().AnyAsync(e => e.Id == query.ExerciseId && e.AnnouncedAt != null, cancel)
            ? await RecordTexts.Of(reading.Db, RecordKinds.Exercise.Ref(query.ExerciseId), cancel)
            : RecordTexts.None;
}
