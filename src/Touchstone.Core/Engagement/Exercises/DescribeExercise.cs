using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>Says what the exercise is about. The aims cannot change once people have been asked to answer.</summary>
/// <param name="MinimumCell">How few people are too few to show a figure of.</param>
public sealed record DescribeExercise(Guid ExerciseId, ExerciseText Text, int MinimumCell, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class DescribeExerciseHandler : ICommandHandler<DescribeExercise, Nothing>
{
    private const int LeastCell = 5;
    private const int MostCell = 100;

    public async Task<Outcome<Nothing>> Handle(DescribeExercise command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var state = exercise.StateAt(work.Now);
        var faults = command
            .Text.Faults.When(
                command.MinimumCell is < LeastCell or > MostCell,
                nameof(command.MinimumCell),
                $"Enter a number from {LeastCell} to {MostCell}"
            )
            .When(
                state is not (ExerciseState.Draft or ExerciseState.Announced)
                    && command.MinimumCell < exercise.MinimumCell,
                nameof(command.MinimumCell),
                "People have answered relying on the present number: it cannot be made smaller"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (exercise.CountedAt is not null)
        {
            return new Refusal.OutOfOrder("The answers have been counted: what people were asked stands.");
        }
        if (exercise.Revision != command.Seen)
        {
            return Stale(command.Text, exercise);
        }
        if (state == ExerciseState.Open && command.Text.Aims.Trim() != exercise.Aims)
        {
            return Refusal.For(
                nameof(command.Text.Aims),
                "The exercise is open: its aims stand as people read them when they answered"
            );
        }
        exercise.Say(command.Text.Trimmed);
        exercise.SetMinimumCell(command.MinimumCell);
        var item = await work.ItemOf(exercise.Ref, cancel);
        item.Title = exercise.Title;
        item.Summary = exercise.Summary;
        work.Log("exercise-described", exercise.Ref, new { command.Text, command.MinimumCell });
        return Nothing.Value;
    }

    private static Refusal.Stale Stale(ExerciseText yours, Exercise standing) =>
        new([
            new StaleField("Title", yours.Title, standing.Title),
            new StaleField("Summary", yours.Summary, standing.Summary),
            new StaleField("Aims", yours.Aims, standing.Aims),
            new StaleField("Audience", yours.Audience, standing.Audience),
        ]);
}
