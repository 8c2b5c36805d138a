using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>Says something about a statement. It stands beside the statement that this one lives on as.</summary>
public sealed record AddComment(Guid ConversationId, long Statement, string Voice, string Text) : Command<SharedIdea>;

internal sealed class AddCommentHandler : ICommandHandler<AddComment, SharedIdea>
{
    public async Task<Outcome<SharedIdea>> Handle(AddComment command, Work work, CancellationToken cancel)
    {
        var (participant, refusal) = await work.MayAdd(command.ConversationId, command.Voice, cancel);
        if (refusal is not null)
        {
            return refusal;
        }
        var faults = new Faults().Text(command.Text, nameof(command.Text), "your comment", Comment.Longest);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var statement = await work.Db.Set<Statement>().FindAsync([command.Statement], cancel);
        while (statement?.LivesOnAs is { } other)
        {
            statement = await work.Db.Set<Statement>().FindAsync([other], cancel);
        }
        if (statement is not { State: ContributionState.Shown } || statement.ConversationId != command.ConversationId)
        {
            return new Refusal.NotFound();
        }
        var challenge = await work.Db.Set<Challenge>().SingleAsync(c => c.Id == statement.ChallengeId, cancel);
        var comment = new Comment(statement, participant, command.Text, challenge.FirstState, work.Today);
        work.Db.Add(comment);
        await work.Db.SaveChangesAsync(cancel);
        work.Log(
            "comment-added",
            RecordKinds.Conversation.Ref(command.ConversationId),
            new { statement = statement.Number, comment = comment.Number }
        );
        return new SharedIdea(comment.Number, comment.State == ContributionState.Shown);
    }
}
