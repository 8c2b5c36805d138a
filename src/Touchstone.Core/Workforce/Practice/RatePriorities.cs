using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>Somebody from practice rates the groups in the open round, from 1 to 9. Until it closes they may change it.</summary>
/// <param name="Ratings">Those that they rate; what they leave out they have no view on.</param>
public sealed record RatePriorities(Guid ExerciseId, ImmutableArray<GivenScore> Ratings) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.PracticeExercise.Ref(ExerciseId);
}

public sealed record GivenScore(Guid GroupId, int? Score);

internal sealed class RatePrioritiesHandler : ICommandHandler<RatePriorities, int>
{
    public async Task<Outcome<int>> Handle(RatePriorities command, Work work, CancellationToken cancel)
    {
        if (!work.Standing.IsFromPractice())
        {
            return new Refusal.NotAllowed();
        }
        var round = await work
            .Db.Set<RatingRound>()
            .SingleOrDefaultAsync(r => r.ExerciseId == command.ExerciseId && r.ClosedAt == null, cancel);
        if (round?.IsOpen(work.Today) != true)
        {
            return new Refusal.OutOfOrder("No round is open for rating.");
        }
        var groups = await work
            .Db.Set<PracticeGroup>()
            .Where(g => g.ExerciseId == command.ExerciseId)
            .Select(g => g.Id)
            .ToListAsync(cancel);
        var given = command.Ratings.Where(r => r.Score is not null).DistinctBy(r => r.GroupId).ToList();
        var faults = new Faults()
            .When(given.Count == 0, nameof(command.Ratings), "Rate at least one")
            .When(
                given.Exists(r => !groups.Contains(r.GroupId)),
                nameof(command.Ratings),
                "Rate groups of this exercise"
            );
        foreach (var rating in given)
        {
            faults.When(
                rating.Score is < PriorityRating.Lowest or > PriorityRating.Highest,
                $"Ratings[{rating.GroupId}]",
                "Choose a number from 1 to 9"
            );
        }
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var me = work.Actor.Id;
        var mine = await work
            .Db.Set<PriorityRating>()
            .Where(r => r.RoundId == round.Id && r.AccountId == me)
            .ToListAsync(cancel);
        foreach (var rating in given)
        {
            var standing = mine.Find(r => r.GroupId == rating.GroupId);
            if (standing is null)
            {
                standing = new PriorityRating(round.Id, rating.GroupId, me);
                work.Db.Add(standing);
            }
            standing.Give(rating.Score!.Value, work.Now);
        }
        work.Log(
            "priorities-rated",
            RecordKinds.PracticeExercise.Ref(command.ExerciseId),
            new { round = round.Number, rated = given.Count }
        );
        return given.Count;
    }
}
