using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.News;

/// <summary>
/// Writes what came of an exercise to the next of those who asked to be told: who left an address, and who registered to be
/// involved and was invited to it or wants to hear of its credential. The letter is the same for all.
/// </summary>
/// <returns>How many were written to.</returns>
public sealed record WriteExerciseNews(Guid ExerciseId, NewsIssue Issue) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Exercise.Ref(ExerciseId);
}

internal sealed class WriteExerciseNewsHandler : ICommandHandler<WriteExerciseNews, int>
{
    /// <summary>How many letters one transaction writes.</summary>
    public const int AtOnce = 200;

    public async Task<Outcome<int>> Handle(WriteExerciseNews command, Work work, CancellationToken cancel)
    {
        var exercise = await work.Db.Set<Exercise>().SingleOrDefaultAsync(e => e.Id == command.ExerciseId, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        var issue = command.Issue;
        if (issue == NewsIssue.None || issue > exercise.Latest)
        {
            return new Refusal.OutOfOrder("It has not been published.");
        }
        await Join(exercise, work, cancel);
        var untold = await work
            .Db.Set<NewsReader>()
            .Where(r => r.ExerciseId == exercise.Id && !r.Stopped && r.Told < (int)issue)
            .OrderBy(r => r.NormalisedAddress)
            .Take(AtOnce)
            .ToListAsync(cancel);
        if (untold.Count == 0)
        {
            return new Refusal.OutOfOrder("There is nobody to tell.");
        }
        foreach (var reader in untold)
        {
            var secret = reader.RegistrationId is { } id ? work.NewLink(id) : RegistrationSecret.New();
            await work.SendTo(reader.Address, Letter(exercise, issue, reader, secret, work), cancel);
            if (issue == NewsIssue.Responses && reader.RegistrationId is null)
            {
                // This was the last letter: the address has served.
                work.Db.Remove(reader);
            }
            else
            {
                reader.Tell(issue, RegistrationSecret.Hash(secret)!);
            }
        }
        work.Log("exercise-news-written", exercise.Ref, new { issue = issue.ToString(), letters = untold.Count });
        return untold.Count;
    }

    /// <summary>Whoever has left the same address by themselves is a reader already.</summary>
    private static Task<int> Join(Exercise exercise, Work work, CancellationToken cancel) =>
        work.Db.Database.ExecuteSqlAsync(
            $"""
            insert into engagement.news_reader
                (exercise_id, normalised_address, address, registration_id, told, stopped)
            select {exercise.Id}, r.normalised_address, r.address, r.id, 0, false
            from engagement.registration r
            where r.confirmed_at is not null
                and (
                    r.all_credentials
                    or {exercise.CredentialId ?? Guid.Empty} = any (r.credentials)
                    or exists (
                        select from engagement.invitation i
                        where i.exercise_id = {exercise.Id} and i.registration_id = r.id
                    )
                )
            on conflict do nothing
            """,
            cancel
        );

    private static Letter Letter(Exercise exercise, NewsIssue issue, NewsReader to, string secret, Work work)
    {
        var isLast = issue == NewsIssue.Responses;
        var stop = work.Site.AddressOf($"/exercises/{exercise.Id}/news/{secret}");
        return new(
            $"exercise-news/{exercise.Id}/{issue}",
            isLast ? "You said, we did" : "What we heard",
            null,
            [
                isLast
                    ? $"We have published what is done about what people said in \u201c{exercise.Title}\u201d, and why."
                    : $"The results of \u201c{exercise.Title}\u201d are published.",
                "You asked to be told, here or when you registered to be involved. This letter knows neither whether you answered nor what you said.",
                isLast
                    ? "It is our last letter about this."
                    : $"We write once more, when it is published what is done about it. To stop these letters: {stop}",
                .. to.RegistrationId is null ? [] : new[] { RegistrationLetters.HowToWithdraw(work, secret) },
            ],
            isLast
                ? new LetterAction("Read what is done", $"/insight/reports/{exercise.ResponsesIn}")
                : new LetterAction("Read what we heard", $"/exercises/{exercise.Id}"),
            exercise.Ref,
            secret
        );
    }
}
