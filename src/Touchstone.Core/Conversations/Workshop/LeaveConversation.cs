using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>
/// Somebody leaves for good: what they answered, their votes and what was written to them are erased, their contributions are
/// withdrawn with their words, and their voice says nothing any more.
/// </summary>
public sealed record LeaveConversation(Guid ConversationId, string Voice) : Command<Nothing>;

internal sealed class LeaveConversationHandler(OneWayLink link) : ICommandHandler<LeaveConversation, Nothing>
{
    private const string Gone = "(erased)";

    public async Task<Outcome<Nothing>> Handle(LeaveConversation command, Work work, CancellationToken cancel)
    {
        if (await work.Db.ParticipantOf(command.ConversationId, command.Voice, cancel) is not { } participant)
        {
            return new Refusal.OutOfOrder(TakingPart.NotJoined);
        }
        var db = work.Db;
        var pseudonym = await link.PseudonymOf(command.ConversationId, participant, cancel);
        await db.Set<GatewayEntry>().Where(e => e.Pseudonym == pseudonym).ExecuteDeleteAsync(cancel);
        await db.Set<GivenVote>()
            .Where(v => v.ConversationId == command.ConversationId && v.Participant == participant)
            .ExecuteDeleteAsync(cancel);
        await db.Set<AuthorMessage>()
            .Where(m => m.ConversationId == command.ConversationId && m.Author == participant)
            .ExecuteDeleteAsync(cancel);
        foreach (var idea in await db.Set<Statement>().Where(s => s.Author == participant).ToListAsync(cancel))
        {
            idea.Edit(Gone, ContributionState.Withdrawn);
        }
        foreach (var comment in await db.Set<Comment>().Where(c => c.Author == participant).ToListAsync(cancel))
        {
            comment.Edit(Gone, ContributionState.Withdrawn);
        }
        var nobody = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
        await db.Set<Participant>()
            .Where(p => p.Number == participant)
            .ExecuteUpdateAsync(p => p.SetProperty(one => one.Voice, nobody), cancel);
        await work.Tell(command.ConversationId, ConversationChanges.Voices, cancel);
        work.Log("conversation-left", RecordKinds.Conversation.Ref(command.ConversationId));
        return Nothing.Value;
    }
}
