using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.Reminders;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>
/// Puts a queue in which something has waited overnight on the lists of those who moderate, who are then reminded of it like of
/// everything else there. It is looked at once a day: a line that came the moment somebody spoke would tell when they did.
/// </summary>
internal sealed class WaitingContributions : IComingDue
{
    public const string Read = "Read what waits to be shown";

    public async Task Ask(Work work, CancellationToken cancel)
    {
        await SettleWhatWasTakenBack(work, cancel);
        var (db, today) = (work.Db, work.Today);
        var waiting = await db.Set<Conversation>()
            .Where(c =>
                db.Set<Statement>()
                    .Any(s => s.ConversationId == c.Id && s.State == ContributionState.Waiting && s.PostedOn < today)
                || db.Set<Comment>()
                    .Any(m => m.ConversationId == c.Id && m.State == ContributionState.Waiting && m.PostedOn < today)
            )
            .ToListAsync(cancel);
        foreach (var conversation in waiting)
        {
            foreach (var role in new[] { Role.ProgrammeManager, Role.EngagementFacilitator })
            {
                await work.AskRole(
                    role,
                    null,
                    Read,
                    conversation.Ref,
                    today,
                    cancel,
                    $"/conversations/{conversation.Id}/moderation"
                );
            }
        }
    }

    /// <summary>Authors take back what waited, too.</summary>
    private static async Task SettleWhatWasTakenBack(Work work, CancellationToken cancel)
    {
        var asked = await work
            .Db.Set<ToDoItem>()
            .Where(i => i.What == Read && i.SettledAt == null)
            .Select(i => i.AboutId)
            .Distinct()
            .ToListAsync(cancel);
        foreach (var conversation in asked)
        {
            await SettleIfNothingWaits(work, conversation, cancel);
        }
    }

    /// <summary>Takes it off the lists when nothing waits any more.</summary>
    public static async Task SettleIfRead(Work work, Guid conversation, CancellationToken cancel)
    {
        await work.Db.SaveChangesAsync(cancel);
        await SettleIfNothingWaits(work, conversation, cancel);
    }

    private static async Task SettleIfNothingWaits(Work work, Guid conversation, CancellationToken cancel)
    {
        var waits =
            await work
                .Db.Set<Statement>()
                .AnyAsync(s => s.ConversationId == conversation && s.State == ContributionState.Waiting, cancel)
            || await work
                .Db.Set<Comment>()
                .AnyAsync(c => c.ConversationId == conversation && c.State == ContributionState.Waiting, cancel);
        if (!waits)
        {
            await work.Settle(Record.RecordKinds.Conversation.Ref(conversation), cancel, Read);
        }
    }
}
