using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Communicating;

/// <summary>The communication plan of an exercise, by date.</summary>
public sealed record GetCommunicationPlan(Guid ExerciseId) : Query<CommunicationPlan>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

/// <param name="Reached">Sum of what is known of the lines that were done: the same person may be counted in several.</param>
public sealed record CommunicationPlan(
    Guid ExerciseId,
    string Exercise,
    ImmutableArray<PlannedMessage> Messages,
    int Done,
    long Reached
);

internal sealed class GetCommunicationPlanHandler : IQueryHandler<GetCommunicationPlan, CommunicationPlan>
{
    public async Task<Outcome<CommunicationPlan>> Handle(
        GetCommunicationPlan query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var exercise = await reading.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == query.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var messages = await reading
            .Db.Set<PlannedMessage>()
            .Where(m => m.ExerciseId == exercise.Id)
            .OrderBy(m => m.Due)
            .ThenBy(m => m.Id)
            .ToListAsync(cancel);
        return new CommunicationPlan(
            exercise.Id,
            exercise.Title,
            [.. messages],
            messages.Count(m => m.DoneOn is not null),
            messages.Sum(m => (long)(m.Reached ?? 0))
        );
    }
}
