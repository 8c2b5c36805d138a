using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Questionnaires;

/// <summary>A questionnaire for those who write it.</summary>
public sealed record GetQuestionnaire(Guid QuestionnaireId) : Query<QuestionnairePage>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

/// <param name="Problems">What keeps it from being published.</param>
/// <param name="Clauses">What its questions can stand beside.</param>
/// <param name="HasChanges">It differs from the version that people answer.</param>
public sealed record QuestionnairePage(
    Questionnaire Questionnaire,
    Exercise Exercise,
    ExerciseState State,
    ImmutableArray<string> Problems,
    ImmutableArray<Clause> Clauses,
    ImmutableArray<PublishedForm> Versions,
    bool HasChanges
);

public sealed record PublishedForm(int Number, DateTimeOffset PublishedAt, string Hash);

internal sealed class GetQuestionnaireHandler : IQueryHandler<GetQuestionnaire, QuestionnairePage>
{
    public async Task<Outcome<QuestionnairePage>> Handle(
        GetQuestionnaire query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var questionnaire = await reading
            .Db.Set<Questionnaire>()
            .SingleOrDefaultAsync(q => q.Id == query.QuestionnaireId, cancel);
        if (questionnaire is null)
        {
            return new Refusal.NotFound();
        }
        var exercise = await reading.Db.Set<Exercise>().SingleAsync(e => e.Id == questionnaire.ExerciseId, cancel);
        var version = await reading
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == exercise.VersionId, cancel);
        var versions = await reading
            .Db.Set<FormVersion>()
            .Where(v => v.QuestionnaireId == questionnaire.Id)
            .OrderByDescending(v => v.Number)
            .Select(v => new PublishedForm(v.Number, v.PublishedAt, v.Hash))
            .ToListAsync(cancel);
        return new QuestionnairePage(
            questionnaire,
            exercise,
            exercise.StateAt(reading.Now),
            FormProblems.Of(questionnaire.Form),
            version is null ? [] : [.. Clauses.Of(version)],
            [.. versions],
            versions.Count == 0 || versions[0].Hash != FormVersion.HashOf(questionnaire.Title, questionnaire.Form)
        );
    }
}
