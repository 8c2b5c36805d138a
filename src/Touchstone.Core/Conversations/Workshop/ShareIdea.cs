using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>Shares an idea under a challenge.</summary>
public sealed record ShareIdea(Guid ConversationId, Guid ChallengeId, string Voice, string Text) : Command<SharedIdea>;

/// <param name="IsShown">False where a moderator reads it first.</param>
public sealed record SharedIdea(long Number, bool IsShown);

internal sealed class ShareIdeaHandler : ICommandHandler<ShareIdea, SharedIdea>
{
    public async Task<Outcome<SharedIdea>> Handle(ShareIdea command, Work work, CancellationToken cancel)
    {
        var (participant, refusal) = await work.MayAdd(command.ConversationId, command.Voice, cancel);
        if (refusal is not null)
        {
            return refusal;
        }
        var challenge = await work
            .Db.Set<Challenge>()
            .SingleOrDefaultAsync(
                c => c.Id == command.ChallengeId && c.ConversationId == command.ConversationId,
                cancel
            );
        var faults = new Faults()
            .When(challenge is null, nameof(command.ChallengeId), "Choose a challenge")
            .Text(command.Text, nameof(command.Text), "your idea", Statement.Longest);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var idea = new Statement(
            challenge!,
            StatementOrigin.Idea,
            participant,
            command.Text,
            challenge!.FirstState,
            work.Today
        );
        work.Db.Add(idea);
        await work.Db.SaveChangesAsync(cancel);
        await work.Tell(idea, cancel);
        work.Log("idea-shared", RecordKinds.Conversation.Ref(command.ConversationId), new { statement = idea.Number });
        return new SharedIdea(idea.Number, idea.State == ContributionState.Shown);
    }
}
