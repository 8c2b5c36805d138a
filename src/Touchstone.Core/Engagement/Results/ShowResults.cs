using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.News;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Results;

/// <summary>Shows the figures of an exercise to everybody, and has those told who asked.</summary>
public sealed record ShowResults(Guid ExerciseId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class ShowResultsHandler : ICommandHandler<ShowResults, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ShowResults command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (exercise.CountedAt is null)
        {
            return new Refusal.OutOfOrder("The answers have not been counted yet.");
        }
        if (exercise.ResultsPublicAt is not null)
        {
            return new Refusal.OutOfOrder("Everybody can read the results already.");
        }
        exercise.ShowResults(work.Now);
        await work.Settle(exercise.Ref, cancel);
        await work.TellNews(exercise, NewsIssue.Results, cancel);
        work.Log("results-published", exercise.Ref);
        return Nothing.Value;
    }
}
