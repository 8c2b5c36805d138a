using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Adds a challenge to a conversation that is not over.</summary>
public sealed record AddChallenge(Guid ConversationId, ChallengeText Text, bool PreModerated) : Command<Guid>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class AddChallengeHandler : ICommandHandler<AddChallenge, Guid>
{
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
        var added = await work.Add(it, command.Text, command.PreModerated, cancel);
        return added.IsDone ? added.Value.Id : added.Refusal;
    }
}
