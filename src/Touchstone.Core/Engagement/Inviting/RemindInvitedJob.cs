using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Engagement.Inviting;

/// <summary>Every morning, for each exercise in its last week, reminds those who were invited and have not answered.</summary>
internal sealed class RemindInvitedJob(
    UseCaseRunner process,
    IDbContextFactory<TouchstoneDb> databases,
    TimeProvider clock
) : IDailyJob
{
    public string Kind => "remind-invited";

    public TimeOnly At => new(9, 0);

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        foreach (var exercise in await InTheirLastWeek(cancel))
        {
            while (await job.Report(50, cancel))
            {
                var outcome = await process.Run(Actor.System, new RemindInvited(exercise), null, cancel);
                if (outcome.Refusal is { } refusal and not Refusal.OutOfOrder)
                {
                    throw new InvalidOperationException($"The invited could not be reminded: {refusal}");
                }
                if (!outcome.IsDone || outcome.Value < RemindInvitedHandler.AtOnce)
                {
                    break;
                }
            }
        }
    }

    private async Task<List<Guid>> InTheirLastWeek(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var last = now + RemindInvitedHandler.Before;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<Exercise>()
            .Where(e => e.OpensAt <= now && e.ClosesAt > now && e.ClosesAt <= last)
            .OrderBy(e => e.Id)
            .Select(e => e.Id)
            .ToListAsync(cancel);
    }
}
