using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>An author takes a contribution back, also after the closing. Its words go from every page but theirs.</summary>
public sealed record WithdrawContribution(Guid ConversationId, string Voice, ContributionKind Kind, long Number)
    : Command<Nothing>;

internal sealed class WithdrawContributionHandler : ICommandHandler<WithdrawContribution, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WithdrawContribution command, Work work, CancellationToken cancel)
    {
        if (await work.Db.ParticipantOf(command.ConversationId, command.Voice, cancel) is not { } participant)
        {
            return new Refusal.OutOfOrder(TakingPart.NotJoined);
        }
        if (command.Kind == ContributionKind.Idea)
        {
            var idea = await work.Db.Set<Statement>().FindAsync([command.Number], cancel);
            if (idea is null || idea.Author != participant)
            {
                return new Refusal.NotFound();
            }
            idea.Withdraw();
            await work.Tell(idea, cancel);
        }
        else
        {
            var comment = await work.Db.Set<Comment>().FindAsync([command.Number], cancel);
            if (comment is null || comment.Author != participant)
            {
                return new Refusal.NotFound();
            }
            comment.Withdraw();
        }
        work.Log(
            command.Kind == ContributionKind.Idea ? "idea-withdrawn" : "comment-withdrawn",
            RecordKinds.Conversation.Ref(command.ConversationId),
            new { command.Number }
        );
        return Nothing.Value;
    }
}
