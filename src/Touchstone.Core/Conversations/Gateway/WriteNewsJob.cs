using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Jobs;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Gateway;

/// <summary>Every morning, for each conversation that is public, writes what is new to those who asked to be told.</summary>
internal sealed class WriteNewsJob(UseCaseRunner process, IDbContextFactory<TouchstoneDb> databases) : IDailyJob
{
    public string Kind => "write-conversation-news";

    public TimeOnly At => new(8, 0);

    public async Task Run(LeasedJob job, CancellationToken cancel)
    {
        foreach (var conversation in await Public(cancel))
        {
            await process.DoInTurns(job, new WriteNews(conversation), WriteNewsHandler.AtOnce, cancel);
        }
    }

    private async Task<List<Guid>> Public(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Set<Conversation>()
            .Where(c => c.PublishedAt != null && c.GatewayErasedAt == null)
            .OrderBy(c => c.Id)
            .Select(c => c.Id)
            .ToListAsync(cancel);
    }
}
