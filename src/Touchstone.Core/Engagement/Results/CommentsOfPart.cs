using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Engagement.Results;

/// <summary>What people wrote in one questionnaire of a counted exercise.</summary>
/// <param name="Attributes">The questions about people, by identifier, with their words.</param>
public sealed record CommentsOfPart(
    Guid QuestionnaireId,
    string Questionnaire,
    ImmutableDictionary<string, string> Attributes,
    ImmutableArray<Comment> Comments
)
{
    internal static async Task<ImmutableArray<CommentsOfPart>> AllOf(
        TouchstoneDb db,
        Exercise exercise,
        CancellationToken cancel
    )
    {
        var counted = await (
            from questionnaire in db.Set<Questionnaire>()
            join version in db.Set<FormVersion>() on questionnaire.PublishedId equals version.Id
            join results in db.Set<ResultSet>() on questionnaire.Id equals results.QuestionnaireId
            where questionnaire.ExerciseId == exercise.Id
            orderby questionnaire.BegunAt
            select new
            {
                questionnaire.Id,
                version.Title,
                version.Form,
                results.Document,
            }
        ).ToListAsync(cancel);
        var parts = ImmutableArray.CreateBuilder<CommentsOfPart>(counted.Count);
        foreach (var part in counted)
        {
            var responses = await db.Set<Response>()
                .AsNoTracking()
                .Where(r => r.QuestionnaireId == part.Id)
                .OrderBy(r => r.Id)
                .ToListAsync(cancel);
            parts.Add(
                new CommentsOfPart(
                    part.Id,
                    part.Title,
                    part.Document.Groups.ToImmutableDictionary(g => g.Id, g => g.Text),
                    [.. CommentsIn(part.Form, part.Document, responses)]
                )
            );
        }
        return parts.ToImmutable();
    }

    private static IEnumerable<Comment> CommentsIn(Form form, ResultsDocument document, List<Response> responses)
    {
        var asked = form.Questions.Where(q => q.Kind == QuestionKind.Text).ToList();
        var written = responses
            .Select(r => (Response: r, Answers: form.Heard(AnswerSheet.Parse(r.Answers)!)))
            .Where(r => asked.Exists(q => r.Answers.Of(q.Id)?.Text is not null))
            .ToList();
        var known = Anonymity.Attributes(
            [.. written.Select(w => GroupsOf(w.Answers, w.Response.Capacity, document))],
            document.Minimum
        );
        for (var i = 0; i < written.Count; i++)
        {
            var (response, answers) = written[i];
            foreach (var question in asked)
            {
                if (answers.Of(question.Id)?.Text is { } text)
                {
                    yield return new Comment(
                        response.Id,
                        question.Id,
                        question.Text,
                        question.Clause,
                        text,
                        response.MayQuote,
                        response.Organisation,
                        known[i]
                    );
                }
            }
        }
    }

    private static ImmutableArray<(string, string)> GroupsOf(
        AnswerSheet answers,
        Capacity capacity,
        ResultsDocument document
    ) =>
        [
            .. document.Groups.Select(grouping =>
            {
                var choice =
                    grouping.Id == Counting.CapacityGroups
                        ? capacity.ToString()
                        : answers.Of(grouping.Id)?.Chosen?[0] ?? Counting.NoAnswer;
                return (grouping.Id, grouping.Groups.First(g => g.Members.Contains(choice)).Text);
            }),
        ];
}
