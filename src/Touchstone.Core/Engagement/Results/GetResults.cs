using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Results;

/// <summary>The figures of a questionnaire for those who run the exercise, from when they were counted.</summary>
public sealed record GetResults(Guid QuestionnaireId) : Query<ResultsPage>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

public sealed record ResultsPage(
    Guid QuestionnaireId,
    string Title,
    Guid ExerciseId,
    string Exercise,
    DateTimeOffset CountedAt,
    bool IsPublic,
    string Digest,
    ResultsDocument Document
);

internal sealed class GetResultsHandler : IQueryHandler<GetResults, ResultsPage>
{
    public Task<Outcome<ResultsPage>> Handle(GetResults query, Reading reading, CancellationToken cancel) =>
        Find(query.QuestionnaireId, false, reading, cancel);

    internal static async Task<Outcome<ResultsPage>> Find(
        Guid id,
        bool mustBePublic,
        Reading reading,
        CancellationToken cancel
    )
    {
        var found = await (
            from questionnaire in reading.Db.Set<Questionnaire>()
            join exercise in reading.Db.Set<Exercise>() on questionnaire.ExerciseId equals exercise.Id
            join results in reading.Db.Set<ResultSet>() on questionnaire.Id equals results.QuestionnaireId
            where questionnaire.Id == id && (!mustBePublic || exercise.ResultsPublicAt != null)
            select new
            {
                questionnaire.Title,
                exercise,
                results,
            }
        ).SingleOrDefaultAsync(cancel);
        return found is null
            ? new Refusal.NotFound()
            : new ResultsPage(
                id,
                found.Title,
                found.exercise.Id,
                found.exercise.Title,
                found.results.CountedAt,
                found.exercise.ResultsPublicAt is not null,
                found.results.Digest,
                found.results.Document
            );
    }
}
