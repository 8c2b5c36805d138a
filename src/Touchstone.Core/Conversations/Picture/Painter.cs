using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Reference;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Picture;

/// <summary>Paints pictures of conversations whose votes have changed: aside, one node at a time, never while somebody waits for a page.</summary>
public sealed class Painter(
    IDbContextFactory<TouchstoneDb> databases,
    LiveConversations live,
    ReferenceData reference,
    TimeProvider clock
) : IProcessSingleton
{
    private const long PaintLock = 0x5041494E54;
    private const int MoreJoined = 10;

    /// <summary>Looks at every public conversation, and paints those that changed.</summary>
    public async Task PaintAll(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var pictures = await db.Set<PaintedPicture>().ToDictionaryAsync(p => p.ConversationId, cancel);
        var conversations = await db.Set<Conversation>().Where(c => c.PublishedAt != null).ToListAsync(cancel);
        foreach (var conversation in conversations)
        {
            var before = pictures.GetValueOrDefault(conversation.Id);
            // What is over, and was painted since, stays as it is.
            if (before?.PaintedAt >= conversation.ClosesAt || clock.GetUtcNow() < conversation.OpensAt)
            {
                continue;
            }
            await Paint(db, conversation, before, cancel);
        }
    }

    private async Task Paint(
        TouchstoneDb db,
        Conversation conversation,
        PaintedPicture? before,
        CancellationToken cancel
    )
    {
        if (await live.Find(conversation.Id, cancel) is not { } now)
        {
            return;
        }
        var isOver = conversation.PhaseAt(clock.GetUtcNow()) == ConversationPhase.Closed;
        if (!isOver && before?.Content.Votes == now.VotesThatCount)
        {
            return;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isOurs = await db
            .Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({PaintLock}) as \"Value\"")
            .SingleAsync(cancel);
        if (!isOurs)
        {
            return;
        }
        var content = await Content(db, now, before?.Content, isOver, cancel);
        if (before is null)
        {
            db.Add(new PaintedPicture(conversation.Id, clock.GetUtcNow(), content));
        }
        else
        {
            before.Paint(content, clock.GetUtcNow());
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<OpinionPicture> Content(
        TouchstoneDb db,
        LiveConversation now,
        OpinionPicture? before,
        bool isOver,
        CancellationToken cancel
    )
    {
        var (votes, segments) = now.Freeze();
        var joined = await db.Set<Participant>().CountAsync(p => p.ConversationId == now.Id, cancel);
        var content = new OpinionPicture(
            now.Voters,
            now.VotesThatCount,
            Painting.NotYet(votes),
            [],
            null,
            [],
            [],
            [],
            null,
            before?.Participation ?? [],
            before?.ParticipationOn,
            before?.Joined ?? 0,
            []
        );
        var today = Site.DateOf(clock.GetUtcNow());
        var isDue =
            joined >= Participation.Fewest
            && (isOver || (content.ParticipationOn != today && joined >= content.Joined + MoreJoined));
        if (isDue)
        {
            content = content with
            {
                Participation = await Participation.Count(db, reference, now.Id, isOver, cancel),
                ParticipationOn = today,
                Joined = joined,
            };
        }
        if (content.NotYet is not null)
        {
            return content;
        }
        var options = new AnalysisOptions { Segments = isOver ? segments : [] };
        var analysis = await Task.Run(() => OpinionAnalysis.Of(votes, options), cancel);
        return Painting.Paint(analysis, now, content, isOver);
    }
}
