using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Adds a challenge to a conversation, wherever it comes from.</summary>
internal static class AddingChallenges
{
    private const int Most = 12;

    /// <param name="text">Checked already.</param>
    public static async Task<Outcome<Challenge>> Add(
        this Work work,
        Conversation it,
        ChallengeText text,
        bool preModerated,
        CancellationToken cancel
    )
    {
        if (it.PhaseAt(work.Now) == ConversationPhase.Closed)
        {
            return new Refusal.OutOfOrder("The conversation is over.");
        }
        var before = await work.Db.Set<Challenge>().CountAsync(c => c.ConversationId == it.Id, cancel);
        if (before == Most)
        {
            return new Refusal.OutOfOrder(
                $"A conversation has {Most} challenges at most, so that people can see it whole."
            );
        }
        var challenge = new Challenge(it.Id, before + 1, text, preModerated);
        work.Db.Add(challenge);
        await work.Tell(it.Id, ConversationChanges.Head, cancel);
        work.Log(
            "challenge-added",
            it.Ref,
            new
            {
                challenge.Id,
                Text = text,
                PreModerated = preModerated,
            }
        );
        return challenge;
    }
}
