using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.News;

/// <summary>Somebody wants no more letters about an exercise: the address that they left for them is erased.</summary>
/// <param name="Secret">From the link in a letter.</param>
public sealed record StopExerciseNews(Guid ExerciseId, string Secret) : Command<Nothing>;

internal sealed class StopExerciseNewsHandler : ICommandHandler<StopExerciseNews, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(StopExerciseNews command, Work work, CancellationToken cancel)
    {
        var hash = RegistrationSecret.Hash(command.Secret);
        var reader = hash is null
            ? null
            : await work
                .Db.Set<NewsReader>()
                .SingleOrDefaultAsync(
                    r => r.ExerciseId == command.ExerciseId && r.StopHash == hash && !r.Stopped,
                    cancel
                );
        if (reader is null)
        {
            return new Refusal.OutOfOrder("No letters are written to the address any more, or the link is incomplete.");
        }
        var registration = await work
            .Db.Set<Registration>()
            .Where(r => r.NormalisedAddress == reader.NormalisedAddress)
            .Select(r => (Guid?)r.Id)
            .SingleOrDefaultAsync(cancel);
        if (registration is { } id)
        {
            reader.Stop(id);
        }
        else
        {
            work.Db.Remove(reader);
        }
        work.Log("exercise-news-stopped", RecordKinds.Exercise.Ref(command.ExerciseId));
        return Nothing.Value;
    }
}
