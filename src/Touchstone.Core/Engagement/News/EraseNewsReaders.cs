using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Engagement.News;

/// <summary>Erases the addresses that were left to be told of exercises that have been over for long, whatever came of them.</summary>
public sealed record EraseNewsReaders : Command<int>;

internal sealed class EraseNewsReadersHandler : ICommandHandler<EraseNewsReaders, int>
{
    /// <summary>How long after the closing an address waits for letters at the most, as its owner is told.</summary>
    private const int Years = 2;

    public async Task<Outcome<int>> Handle(EraseNewsReaders command, Work work, CancellationToken cancel)
    {
        var closedBefore = work.Now.AddYears(-Years);
        var over = await work
            .Db.Set<Exercise>()
            .Where(e =>
                (e.StoppedAt ?? e.ClosesAt) <= closedBefore
                && work.Db.Set<NewsReader>().Any(r => r.ExerciseId == e.Id && r.RegistrationId == null)
            )
            .OrderBy(e => e.Id)
            .ToListAsync(cancel);
        if (over.Count == 0)
        {
            return new Refusal.OutOfOrder("Nothing is due to be erased.");
        }
        var all = 0;
        foreach (var exercise in over)
        {
            var erased = await work
                .Db.Set<NewsReader>()
                .Where(r => r.ExerciseId == exercise.Id && r.RegistrationId == null)
                .ExecuteDeleteAsync(cancel);
            work.Log("news-readers-erased", exercise.Ref, new { addresses = erased });
            all += erased;
        }
        return all;
    }
}
