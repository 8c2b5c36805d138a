using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Results;

/// <summary>
/// What people wrote in their own words, for those who analyse it: the text, the question and the clause that it answers, what
/// is said of its author in groups large enough, and whether it may be quoted. Never who wrote it, and never when.
/// </summary>
public sealed record GetComments(Guid ExerciseId) : Query<CommentList>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

/// <param name="Parts">
/// Questionnaire by questionnaire: their questions have the same identifiers, and what is known of people in one of them says
/// nothing of those who answered another.
/// </param>
public sealed record CommentList(Guid ExerciseId, string Exercise, ImmutableArray<CommentsOfPart> Parts);

/// <param name="ResponseId">Random; the same for all that one author wrote.</param>
/// <param name="Attributes">
/// Identifier of the question and words of the group. Fewer are given where together they would be true of too few who wrote.
/// </param>
/// <param name="Organisation">The organisation that it speaks for, if that agreed to be named.</param>
public sealed record Comment(
    Guid ResponseId,
    string QuestionId,
    string Question,
    Clause? Clause,
    string Text,
    bool MayQuote,
    string? Organisation,
    ImmutableDictionary<string, string> Attributes
);

internal sealed class GetCommentsHandler : IQueryHandler<GetComments, CommentList>
{
    public async Task<Outcome<CommentList>> Handle(GetComments query, Reading reading, CancellationToken cancel)
    {
        var exercise = await reading.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == query.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (exercise.CountedAt is null)
        {
            return new Refusal.OutOfOrder("What people wrote is read once the answers have been counted.");
        }
        return new CommentList(exercise.Id, exercise.Title, await CommentsOfPart.AllOf(reading.Db, exercise, cancel));
    }
}
