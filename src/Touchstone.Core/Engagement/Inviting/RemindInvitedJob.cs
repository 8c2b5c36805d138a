using Microsoft.EntityFrameworkCore;
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
            await process.DoInTurns(job, new RemindInvited(exercise), RemindInvitedHandler.AtOnce, cancel);
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
