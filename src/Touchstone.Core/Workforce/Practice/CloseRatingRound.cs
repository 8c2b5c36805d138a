using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>Closes the open round of ratings; what it came to is then there to see.</summary>
public sealed record CloseRatingRound(Guid ExerciseId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.PracticeExercise.Ref(ExerciseId);
}

internal sealed class CloseRatingRoundHandler : ICommandHandler<CloseRatingRound, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(CloseRatingRound command, Work work, CancellationToken cancel)
    {
        var round = await work
            .Db.Set<RatingRound>()
            .SingleOrDefaultAsync(r => r.ExerciseId == command.ExerciseId && r.ClosedAt == null, cancel);
        if (round is null)
        {
            return new Refusal.OutOfOrder("No round is open.");
        }
        round.Close(work.Now);
        var raters = await work
            .Db.Set<PriorityRating>()
            .Where(r => r.RoundId == round.Id)
            .Select(r => r.AccountId)
            .Distinct()
            .CountAsync(cancel);
        work.Log(
            "rating-round-closed",
            RecordKinds.PracticeExercise.Ref(command.ExerciseId),
            new { round.Number, raters }
        );
        return Nothing.Value;
    }
}
