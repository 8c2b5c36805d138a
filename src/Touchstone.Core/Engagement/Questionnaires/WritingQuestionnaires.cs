using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>What every use case asks that changes a questionnaire.</summary>
internal static class WritingQuestionnaires
{
    /// <summary>The questionnaire, if it can still be written and stands as the person saw it.</summary>
    public static async Task<Outcome<Questionnaire>> ToWrite(
        this Work work,
        Guid id,
        int seen,
        CancellationToken cancel
    )
    {
        var found = await work.Db.Set<Questionnaire>().SingleOrDefaultAsync(q => q.Id == id, cancel);
        if (found is null)
        {
            return new Refusal.NotFound();
        }
        var exercise = await work.Db.Set<Exercise>().SingleAsync(e => e.Id == found.ExerciseId, cancel);
        if (exercise.StateAt(work.Now) is ExerciseState.Closed or ExerciseState.Stopped)
        {
            return new Refusal.OutOfOrder("The exercise has ended: what people were asked stands.");
        }
        return found.Revision == seen
            ? found
            : new Refusal.Stale([
                new StaleField(
                    "The questionnaire",
                    "As you saw it",
                    "It was changed since. Look at it again, then save"
                ),
            ]);
    }
}
