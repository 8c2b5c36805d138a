using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
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

/// <param name="Attributes">The questions about people, by identifier, with their words.</param>
public sealed record CommentList(
    Guid ExerciseId,
    string Exercise,
    ImmutableDictionary<string, string> Attributes,
    ImmutableArray<Comment> Comments
);

/// <param name="ResponseId">Random; the same for all that one author wrote.</param>
/// <param name="Attributes">
/// Identifier of the question and words of the group. Fewer are given where together they would be true of too few who wrote.
/// </param>
/// <param name="Organisation">The organisation that it speaks for, if that agreed to be named.</param>
public sealed record Comment(
    Guid ResponseId,
    Guid QuestionnaireId,
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
        var counted = await (
            from questionnaire in reading.Db.Set<Questionnaire>()
            join version in reading.Db.Set<FormVersion>() on questionnaire.PublishedId equals version.Id
            join results in reading.Db.Set<ResultSet>() on questionnaire.Id equals results.QuestionnaireId
            where questionnaire.ExerciseId == exercise.Id
            orderby questionnaire.BegunAt
            select new
            {
                questionnaire.Id,
                version.Form,
                results.Document,
            }
        ).ToListAsync(cancel);
        var comments = new List<Comment>();
        var attributes = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var part in counted)
        {
            var responses = await reading
                .Db.Set<Response>()
                .Where(r => r.QuestionnaireId == part.Id)
                .OrderBy(r => r.Id)
                .ToListAsync(cancel);
            comments.AddRange(Comments(part.Id, part.Form, part.Document, responses));
            attributes.AddRange(
                part.Document.Groups.Where(g => !attributes.ContainsKey(g.Id))
                    .Select(g => KeyValuePair.Create(g.Id, g.Text))
            );
        }
        return new CommentList(exercise.Id, exercise.Title, attributes.ToImmutable(), [.. comments]);
    }

    private static IEnumerable<Comment> Comments(
        Guid questionnaire,
        Form form,
        ResultsDocument document,
        List<Response> responses
    )
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
                        questionnaire,
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
