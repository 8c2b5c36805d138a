using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Adds a challenge to a conversation that is not over.</summary>
public sealed record AddChallenge(Guid ConversationId, ChallengeText Text, bool PreModerated) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class AddChallengeHandler : ICommandHandler<AddChallenge, Guid>
{
    private const int Most = 12;

    public async Task<Outcome<Guid>> Handle(AddChallenge command, Work work, CancellationToken cancel)
    {
        if (await work.Db.Set<Conversation>().FindAsync([command.ConversationId], cancel) is not { } it)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Check(command.Text);
        if (faults.Any)
        {
            return faults.Refusal;
        }
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
        var challenge = new Challenge(it.Id, before + 1, command.Text, command.PreModerated);
        work.Db.Add(challenge);
        await work.Tell(it.Id, ConversationChanges.Head, cancel);
        work.Log(
            "challenge-added",
            it.Ref,
            new
            {
                challenge.Id,
                command.Text,
                command.PreModerated,
            }
        );
        return challenge.Id;
    }
}
