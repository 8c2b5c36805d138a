using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>Opens an exercise on core and specialist capabilities.</summary>
public sealed record OpenExercise(string Title, string Purpose) : Command<Guid>;

internal sealed class OpenExerciseHandler : ICommandHandler<OpenExercise, Guid>
{
    public Task<Outcome<Guid>> Handle(OpenExercise command, Work work, CancellationToken cancel)
    {
        var faults = new Faults()
            .Text(command.Title, nameof(command.Title), "a title", 200)
            .Text(command.Purpose, nameof(command.Purpose), "what it is for", 5_000);
        if (faults.Any)
        {
            return Task.FromResult<Outcome<Guid>>(faults.Refusal);
        }
        var exercise = new PracticeExercise(
            command.Title.Trim(),
            command.Purpose.Trim(),
            work.Reference.Mpf.On(work.Today).Edition,
            work.Now
        );
        work.Db.Add(exercise);
        work.Enter(exercise.Ref, exercise.Title, exercise.Purpose);
        work.Log("practice-exercise-opened", exercise.Ref, new { exercise.Title, exercise.FrameworkEdition });
        return Task.FromResult<Outcome<Guid>>(exercise.Id);
    }
}
