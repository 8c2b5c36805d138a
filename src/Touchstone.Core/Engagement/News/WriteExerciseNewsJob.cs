using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.News;

/// <summary>Tells everybody who asked what came of an exercise. After a crash it goes on with those who were not told.</summary>
internal sealed class WriteExerciseNewsJob(UseCaseRunner process) : IJobHandler
{
    public const string JobKind = "write-exercise-news";

    public string Kind => JobKind;

    public Task Run(LeasedJob job, CancellationToken cancel)
    {
        var (exercise, issue) = job.Read<Payload>();
        return process.DoInTurns(job, new WriteExerciseNews(exercise, issue), WriteExerciseNewsHandler.AtOnce, cancel);
    }

    public sealed record Payload(Guid ExerciseId, NewsIssue Issue);
}
