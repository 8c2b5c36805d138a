using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>What moderators did in a conversation, for everybody: without names, and without what was hidden.</summary>
public sealed record GetModerationLog(Guid ConversationId) : Query<ModerationLog>;

public sealed record ModerationLog(string Title, string Policy, ImmutableArray<ModerationLine> Lines);

internal sealed class GetModerationLogHandler : IQueryHandler<GetModerationLog, ModerationLog>
{
    public async Task<Outcome<ModerationLog>> Handle(GetModerationLog query, Reading reading, CancellationToken cancel)
    {
        var it = await reading.Db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.ConversationId, cancel);
        if (it?.PublishedAt is null)
        {
            return new Refusal.NotFound();
        }
        var done = await reading
            .Db.Set<Moderation>()
            .Where(m => m.ConversationId == it.Id)
            .OrderByDescending(m => m.At)
            .ToListAsync(cancel);
        return new ModerationLog(it.Title, it.Policy, [.. done.Select(m => ModerationLine.Of(m, reading.Reference))]);
    }
}
