using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>Opens a round in which people from practice rate the groups; from the second round on they see what the last came to.</summary>
public sealed record OpenRatingRound(Guid ExerciseId, string Question, DateOnly? ClosesOn) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.PracticeExercise.Ref(ExerciseId);
}

internal sealed class OpenRatingRoundHandler : ICommandHandler<OpenRatingRound, Guid>
{
    public async Task<Outcome<Guid>> Handle(OpenRatingRound command, Work work, CancellationToken cancel)
    {
        var exercise = await work
            .Db.Set<PracticeExercise>()
            .SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Question, nameof(command.Question), "what people are asked", 500)
            .When(
                command.ClosesOn is not { } closes || closes < work.Today,
                nameof(command.ClosesOn),
                "Enter a closing date that is today or later"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var rounds = await work.Db.Set<RatingRound>().Where(r => r.ExerciseId == exercise.Id).ToListAsync(cancel);
        if (rounds.Exists(r => r.ClosedAt is null))
        {
            return new Refusal.OutOfOrder("A round is open. Close it before you open another.");
        }
        if (!await work.Db.Set<PracticeGroup>().AnyAsync(g => g.ExerciseId == exercise.Id, cancel))
        {
            return new Refusal.OutOfOrder("There is nothing to rate yet: put the statements into groups first.");
        }
        var round = new RatingRound(
            exercise.Id,
            rounds.Count + 1,
            command.Question.Trim(),
            command.ClosesOn!.Value,
            work.Now
        );
        work.Db.Add(round);
        work.Log(
            "rating-round-opened",
            exercise.Ref,
            new
            {
                round.Number,
                round.Question,
                round.ClosesOn,
            }
        );
        return round.Id;
    }
}
