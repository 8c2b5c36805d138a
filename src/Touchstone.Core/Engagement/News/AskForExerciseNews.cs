using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.News;

/// <summary>
/// Leaves an address to be told what comes of an exercise. It is asked for apart from the answering and kept apart from the
/// answers: not even the transaction is the same, so nothing that is stored leads from one to the other.
/// </summary>
public sealed record AskForExerciseNews(Guid ExerciseId, string Address) : PrivateCommand<Nothing>;

internal sealed class AskForExerciseNewsHandler : ICommandHandler<AskForExerciseNews, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(AskForExerciseNews command, Work work, CancellationToken cancel)
    {
        var exercise = await work
            .Db.Set<Exercise>()
            .SingleOrDefaultAsync(e => e.Id == command.ExerciseId && e.AnnouncedAt != null, cancel);
        if (exercise is null)
        {
            return new Refusal.NotFound();
        }
        if (exercise.Latest == NewsIssue.Responses)
        {
            return new Refusal.OutOfOrder("All that came of it is published, and can be read on its page.");
        }
        var faults = new Faults().Address(command.Address, nameof(command.Address), "your e-mail address");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var (address, normal) = (command.Address.Trim(), Account.Normalise(command.Address));
        // Whoever asks again after they stopped the letters gets them again, and none that they have had.
        await work.Db.Database.ExecuteSqlAsync(
            $"""
            insert into engagement.news_reader (exercise_id, normalised_address, address, told, stopped)
            values ({exercise.Id}, {normal}, {address}, {(int)exercise.Latest}, false)
            on conflict (exercise_id, normalised_address) do update set registration_id = null, stopped = false
            """,
            cancel
        );
        return Nothing.Value;
    }
}
