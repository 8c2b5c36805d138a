using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Engagement.Results;

/// <summary>
/// The files that people sent with their answers, for those who analyse them, once the answers are counted. In no order, and
/// with nothing of the answer that each came with.
/// </summary>
public sealed record GetSentFiles(Guid QuestionnaireId) : Query<ImmutableArray<SentFile>>
{
    public override RecordRef? Subject => RecordKinds.Questionnaire.Ref(QuestionnaireId);
}

/// <param name="Question">The words of the question that it answers.</param>
/// <param name="Extension">With its dot.</param>
public sealed record SentFile(Guid Id, string Question, string MediaType, string Extension);

internal sealed class GetSentFilesHandler : IQueryHandler<GetSentFiles, ImmutableArray<SentFile>>
{
    public async Task<Outcome<ImmutableArray<SentFile>>> Handle(
        GetSentFiles query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var counted = await (
            from questionnaire in reading.Db.Set<Questionnaire>()
            join exercise in reading.Db.Set<Exercise>() on questionnaire.ExerciseId equals exercise.Id
            join version in reading.Db.Set<FormVersion>() on questionnaire.PublishedId equals version.Id
            where questionnaire.Id == query.QuestionnaireId
            select new { exercise.CountedAt, version.Form }
        ).SingleOrDefaultAsync(cancel);
        if (counted is null)
        {
            return new Refusal.NotFound();
        }
        if (counted.CountedAt is null)
        {
            return new Refusal.OutOfOrder("What people sent is read once the answers have been counted.");
        }
        var asked = counted.Form.Questions.Where(q => q.Kind == QuestionKind.File).ToList();
        return asked.Count == 0 ? [] : await Sent(query.QuestionnaireId, counted.Form, asked, reading, cancel);
    }

    /// <summary>What nobody sent in the end, or changed for another, is not among them.</summary>
    private static async Task<ImmutableArray<SentFile>> Sent(
        Guid questionnaire,
        Form form,
        List<Question> asked,
        Reading reading,
        CancellationToken cancel
    )
    {
        var answers = await reading
            .Db.Set<Response>()
            .Where(r => r.QuestionnaireId == questionnaire)
            .Select(r => r.Answers)
            .ToListAsync(cancel);
        var sent = new Dictionary<Guid, string>();
        foreach (var heard in answers.Select(a => form.Heard(AnswerSheet.Parse(a)!)))
        {
            foreach (var question in asked)
            {
                if (heard.Of(question.Id)?.File is { } file)
                {
                    sent[file] = question.Text;
                }
            }
        }
        var kept = await reading
            .Db.Set<Attachment>()
            .Where(a => a.QuestionnaireId == questionnaire)
            .OrderBy(a => a.Id)
            .ToListAsync(cancel);
        return
        [
            .. kept.Where(a => sent.ContainsKey(a.Id))
                .Select(a => new SentFile(a.Id, sent[a.Id], a.MediaType, a.Extension)),
        ];
    }
}
