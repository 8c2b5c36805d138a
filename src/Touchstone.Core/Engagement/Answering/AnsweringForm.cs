using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Engagement.Answering;

/// <summary>The version that somebody answers, with its questionnaire and its exercise.</summary>
internal sealed record AnsweringForm(FormVersion Version, Questionnaire Questionnaire, Exercise Exercise)
{
    /// <summary>The version asked for, or the one that is published now; null when there is none that the public sees.</summary>
    public static async Task<AnsweringForm?> Find(
        TouchstoneDb db,
        Guid questionnaireId,
        Guid? versionId,
        CancellationToken cancel
    )
    {
        var found = await (
            from questionnaire in db.Set<Questionnaire>().AsNoTracking()
            join exercise in db.Set<Exercise>().AsNoTracking() on questionnaire.ExerciseId equals exercise.Id
            join version in db.Set<FormVersion>().AsNoTracking() on questionnaire.Id equals version.QuestionnaireId
            where
                questionnaire.Id == questionnaireId
                && exercise.AnnouncedAt != null
                && version.Id == (versionId ?? questionnaire.PublishedId)
            select new
            {
                version,
                questionnaire,
                exercise,
            }
        ).SingleOrDefaultAsync(cancel);
        return found is null ? null : new AnsweringForm(found.version, found.questionnaire, found.exercise);
    }

    /// <summary>
    /// Holds the exercise until the transaction ends, so that it is not counted between this look at it and the answer that is
    /// stored after it. False when it has been counted.
    /// </summary>
    public async Task<bool> HoldUncounted(TouchstoneDb db, CancellationToken cancel)
    {
        var id = Exercise.Id;
        return await db
            .Database.SqlQuery<bool>(
                $"select counted_at is null as \"Value\" from engagement.exercise where id = {id} for share"
            )
            .SingleAsync(cancel);
    }

    /// <summary>Why nothing can be sent at this instant; null when it can.</summary>
    public string? WhyNot(DateTimeOffset now) =>
        Exercise.StateAt(now) switch
        {
            ExerciseState.Open => null,
            ExerciseState.Announced => $"This opens on {LondonWords.Say(Exercise.OpensAt!.Value)}.",
            ExerciseState.Stopped => "This was stopped, and takes no more answers.",
            _ => $"This closed on {LondonWords.Say(Exercise.ClosesAt!.Value)}, and takes no more answers.",
        };
}
