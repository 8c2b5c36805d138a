using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>Whether somebody may add to a conversation: it is open, and the voice is one of its participants'.</summary>
internal static class TakingPart
{
    public const string NotJoined =
        "Join the conversation first. If you joined on another device, return with your code.";

    /// <summary>The participant whose voice it is.</summary>
    public static async Task<long?> ParticipantOf(
        this TouchstoneDb db,
        Guid conversation,
        string? voice,
        CancellationToken cancel
    )
    {
        if (Voice.Parse(voice) is not { } parsed)
        {
            return null;
        }
        return await db.Set<Participant>()
            .Where(p => p.Voice == parsed.Hash && p.ConversationId == conversation)
            .Select(p => (long?)p.Number)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>Why nothing can be added to the conversation now; null when it can.</summary>
    public static async Task<Refusal?> WhyClosed(this Work work, Guid conversation, CancellationToken cancel)
    {
        var it = await work.Db.Set<Conversation>().FindAsync([conversation], cancel);
        return it?.PhaseAt(work.Now) switch
        {
            null or ConversationPhase.Draft => new Refusal.NotFound(),
            ConversationPhase.Coming => new Refusal.OutOfOrder("The conversation has not opened yet."),
            ConversationPhase.Closed => new Refusal.OutOfOrder("The conversation has closed. Nothing can be added."),
            _ => null,
        };
    }

    /// <summary>The participant who may add to the conversation now, or why not.</summary>
    public static async Task<(long Participant, Refusal? Refusal)> MayAdd(
        this Work work,
        Guid conversation,
        string? voice,
        CancellationToken cancel
    )
    {
        if (await work.WhyClosed(conversation, cancel) is { } refusal)
        {
            return (0, refusal);
        }
        return await work.Db.ParticipantOf(conversation, voice, cancel) is { } participant
            ? (participant, null)
            : (0, new Refusal.OutOfOrder(NotJoined));
    }
}
