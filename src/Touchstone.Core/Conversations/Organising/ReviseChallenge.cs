using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Changes a challenge: its words, or whether a moderator reads before others do.</summary>
public sealed record ReviseChallenge(Guid ConversationId, Guid Id, int Seen, ChallengeText Text, bool PreModerated)
    : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class ReviseChallengeHandler : ICommandHandler<ReviseChallenge, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseChallenge command, Work work, CancellationToken cancel)
    {
        if (
            await work.Db.Set<Challenge>().FindAsync([command.Id], cancel) is not { } it
            || it.ConversationId != command.ConversationId
        )
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults().Check(command.Text);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Seen != it.Revision)
        {
            return new Refusal.Stale([
                new(nameof(it.Title), command.Text.Title, it.Title),
                new(nameof(it.Prompt), command.Text.Prompt, it.Prompt),
            ]);
        }
        it.Revise(command.Text, command.PreModerated);
        // Those that came out of a seminar stand in the catalogue.
        if (await work.Db.Set<Item>().FindAsync([RecordKinds.Challenge, it.Id], cancel) is { } item)
        {
            (item.Title, item.Summary) = (it.Title, it.Prompt);
        }
        await work.Tell(it.ConversationId, ConversationChanges.Head, cancel);
        work.Log(
            "challenge-revised",
            RecordKinds.Conversation.Ref(it.ConversationId),
            new
            {
                it.Id,
                command.Text,
                command.PreModerated,
            }
        );
        return Nothing.Value;
    }
}
