using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Inviting;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>An exercise for those who run it: what is ready, who has been invited, how many have answered.</summary>
public sealed record GetExerciseWork(Guid ExerciseId) : Query<ExerciseWork>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

/// <param name="Invited">How many people have been written to.</param>
/// <param name="Answers">How many answers each questionnaire has, by its identifier, and how many of these came on paper.</param>
public sealed record ExerciseWork(
    ExercisePage Page,
    int Invited,
    ImmutableDictionary<Guid, AnswersSoFar> Answers,
    bool CanCount
);

/// <summary>How many answers there are and how many of them did not come through the site.</summary>
public sealed record AnswersSoFar(int All, int Paper, int Imported)
{
    public static AnswersSoFar None { get; } = new(0, 0, 0);
}

internal sealed class GetExerciseWorkHandler : IQueryHandler<GetExerciseWork, ExerciseWork>
{
    public async Task<Outcome<ExerciseWork>> Handle(GetExerciseWork query, Reading reading, CancellationToken cancel)
    {
        var exercise = await reading.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == query.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var page = await GetExerciseHandler.Page(exercise, reading, cancel);
        var ids = page.Questionnaires.Select(q => q.Id).ToArray();
        var counts = await reading
            .Db.Set<Response>()
            .Where(r => ids.Contains(r.QuestionnaireId))
            .GroupBy(r => new { r.QuestionnaireId, r.Way })
            .Select(g => new
            {
                g.Key.QuestionnaireId,
                g.Key.Way,
                Count = g.Count(),
            })
            .ToListAsync(cancel);
        int Of(Guid id, ResponseWay? way) =>
            counts.Where(c => c.QuestionnaireId == id && (way is null || c.Way == way)).Sum(c => c.Count);
        return new ExerciseWork(
            page,
            await reading.Db.Set<Invitation>().CountAsync(i => i.ExerciseId == exercise.Id, cancel),
            ids.ToImmutableDictionary(
                id => id,
                id => new AnswersSoFar(Of(id, null), Of(id, ResponseWay.Paper), Of(id, ResponseWay.Imported))
            ),
            page.State is ExerciseState.Closed or ExerciseState.Stopped && exercise.CountedAt is null
        );
    }
}
