using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.News;

/// <summary>
/// What is done about what people said is decided and published later on the journey. Whoever publishes it says here for which
/// exercises, so that they lead there and everybody who asked is told.
/// </summary>
internal static class PublishingResponses
{
    /// <param name="report">The published report that holds the responses.</param>
    public static async Task RespondTo(
        this Work work,
        IReadOnlyCollection<Guid> exercises,
        Guid report,
        CancellationToken cancel
    )
    {
        foreach (var exercise in await work.Db.Set<Exercise>().Where(e => exercises.Contains(e.Id)).ToListAsync(cancel))
        {
            exercise.Respond(report, work.Now);
            await work.TellNews(exercise, NewsIssue.Responses, cancel);
        }
    }

    /// <summary>Has everybody told who asked and has not been told.</summary>
    public static Task TellNews(this Work work, Exercise exercise, NewsIssue issue, CancellationToken cancel) =>
        work.Enqueue(
            WriteExerciseNewsJob.JobKind,
            new WriteExerciseNewsJob.Payload(exercise.Id, issue),
            cancel,
            $"{exercise.Id}/{issue}"
        );
}
