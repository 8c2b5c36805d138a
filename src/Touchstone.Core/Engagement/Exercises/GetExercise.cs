using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Decisions;

namespace Touchstone.Core.Engagement.Exercises;

/// <summary>An exercise as everybody reads it, once it has been announced.</summary>
public sealed record GetExercise(Guid ExerciseId) : Query<ExercisePage>;

public sealed record ExercisePage(
    Exercise Exercise,
    ExerciseState State,
    string? Credential,
    ConsultedVersion? Version,
    ImmutableArray<Material> Materials,
    ImmutableArray<QuestionnaireLine> Questionnaires,
    ImmutableArray<CourseDecision> Decisions
);

/// <param name="Questions">How many questions it has.</param>
public sealed record QuestionnaireLine(Guid Id, string Title, int Questions, bool IsPublished);

/// <summary>A decision on when the exercise runs, as the public reads it.</summary>
public sealed record CourseDecision(Guid Id, string Outcome, string Reasons, DateTimeOffset At);

internal sealed class GetExerciseHandler : IQueryHandler<GetExercise, ExercisePage>
{
    public async Task<Outcome<ExercisePage>> Handle(GetExercise query, Reading reading, CancellationToken cancel)
    {
        var exercise = await reading
            .Db.Set<Exercise>()
            .SingleOrDefaultAsync(e => e.Id == query.ExerciseId && e.AnnouncedAt != null, cancel);
        return exercise is null ? new Refusal.NotFound() : await Page(exercise, reading, cancel);
    }

    internal static async Task<ExercisePage> Page(Exercise exercise, Reading reading, CancellationToken cancel)
    {
        var credential = await reading
            .Db.Set<Credential>()
            .Where(c => c.Id == exercise.CredentialId)
            .Select(c => c.Name)
            .SingleOrDefaultAsync(cancel);
        var version = await reading
            .Db.Set<SpecificationVersion>()
            .Where(v => v.Id == exercise.VersionId)
            .Select(v => new ConsultedVersion(v.Id, v.CredentialId, v.Title, v.Number))
            .SingleOrDefaultAsync(cancel);
        var materials = await reading
            .Db.Set<Material>()
            .Where(m => m.ExerciseId == exercise.Id)
            .OrderBy(m => m.Position)
            .ToListAsync(cancel);
        var questionnaires = await reading
            .Db.Set<Questionnaire>()
            .Where(q => q.ExerciseId == exercise.Id)
            .OrderBy(q => q.BegunAt)
            .ToListAsync(cancel);
        var decisions = await reading
            .Db.Set<Decision>()
            .Where(d =>
                d.Kind == DecideCourse.Kind
                && d.SubjectKind == Record.RecordKinds.Exercise
                && d.SubjectId == exercise.Id
            )
            .OrderByDescending(d => d.RecordedAt)
            .ThenByDescending(d => d.Id)
            .ToListAsync(cancel);
        return new ExercisePage(
            exercise,
            exercise.StateAt(reading.Now),
            credential,
            version,
            [.. materials],
            [
                .. questionnaires.Select(q => new QuestionnaireLine(
                    q.Id,
                    q.Title,
                    q.Form.Questions.Count(),
                    q.PublishedId is not null
                )),
            ],
            [
                .. decisions.Select(d => new CourseDecision(
                    d.Id,
                    reading.Reference.OutcomeOf(d).Name,
                    d.Reasons,
                    d.RecordedAt
                )),
            ]
        );
    }
}
