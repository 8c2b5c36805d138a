using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.Results;

/// <summary>
/// Says that all answers are in, those on paper too, and counts them. Figures are made once, over all answers: watching them
/// change while answers come in would tell what each new one said.
/// </summary>
public sealed record CountAnswers(Guid ExerciseId, int Seen) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class CountAnswersHandler : ICommandHandler<CountAnswers, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(CountAnswers command, Work work, CancellationToken cancel)
    {
        // Held, so that an answer on its way in is stored before it is counted, or refused.
        var exercise = await work
            .Db.Set<Exercise>()
            .FromSql($"select * from engagement.exercise where id = {command.ExerciseId} for update")
            .SingleOrDefaultAsync(cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (exercise.StateAt(work.Now) is not (ExerciseState.Closed or ExerciseState.Stopped))
        {
            return new Refusal.OutOfOrder("Answers are counted once the exercise has closed.");
        }
        if (exercise.CountedAt is not null)
        {
            return new Refusal.OutOfOrder("The answers have been counted already.");
        }
        if (exercise.Revision != command.Seen)
        {
            return new Refusal.Stale([
                new StaleField(
                    "The exercise",
                    "As you saw it",
                    "It was changed since. Look at it again before you count"
                ),
            ]);
        }
        var questionnaires = await work
            .Db.Set<Questionnaire>()
            .Where(q => q.ExerciseId == exercise.Id && q.PublishedId != null)
            .ToListAsync(cancel);
        foreach (var questionnaire in questionnaires)
        {
            var counted = await Count(questionnaire, exercise.MinimumCell, work, cancel);
            work.Db.Add(counted);
            work.Log(
                "answers-counted",
                questionnaire.Ref,
                new
                {
                    counted.Document.Answers,
                    counted.Digest,
                    exercise.MinimumCell,
                }
            );
        }
        exercise.Count(work.Now);
        work.Log("exercise-counted", exercise.Ref, new { questionnaires = questionnaires.Count });
        return Nothing.Value;
    }

    private static async Task<ResultSet> Count(
        Questionnaire questionnaire,
        int minimum,
        Work work,
        CancellationToken cancel
    )
    {
        var form = await work
            .Db.Set<FormVersion>()
            .Where(v => v.Id == questionnaire.PublishedId)
            .Select(v => v.Form)
            .SingleAsync(cancel);
        var people = new List<CountedAnswer>();
        var files = new HashSet<Guid>();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var responses = work
            .Db.Set<Response>()
            .AsNoTracking()
            .Where(r => r.QuestionnaireId == questionnaire.Id)
            .OrderBy(r => r.Id)
            .AsAsyncEnumerable();
        await foreach (var response in responses.WithCancellation(cancel))
        {
            var answers = form.Heard(AnswerSheet.Parse(response.Answers)!);
            digest.AppendData(Encoding.UTF8.GetBytes($"{response.Id} {answers.ToJson()}\n"));
            people.Add(new CountedAnswer(response.Capacity, answers));
            files.UnionWith(answers.Answers.Values.Select(a => a.File).OfType<Guid>());
        }
        await Clear(questionnaire.Id, files, work, cancel);
        return new ResultSet(
            questionnaire.Id,
            Convert.ToHexStringLower(digest.GetHashAndReset()),
            Counting.Count(form, people, minimum),
            work.Now
        );
    }

    /// <summary>Unfinished answers, and files of answers that were never sent, are nobody's contribution.</summary>
    private static async Task Clear(Guid questionnaire, HashSet<Guid> files, Work work, CancellationToken cancel)
    {
        await work.Db.Set<KeptAnswers>().Where(k => k.QuestionnaireId == questionnaire).ExecuteDeleteAsync(cancel);
        var sent = files.ToArray();
        await work
            .Db.Set<Attachment>()
            .Where(a => a.QuestionnaireId == questionnaire && !sent.Contains(a.Id))
            .ExecuteDeleteAsync(cancel);
    }
}
