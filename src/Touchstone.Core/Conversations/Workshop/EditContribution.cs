using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>
/// An author says it differently. What others have voted on stays as it was: they voted on these words. What was hidden is
/// read by a moderator again.
/// </summary>
public sealed record EditContribution(
    Guid ConversationId,
    string Voice,
    ContributionKind Kind,
    long Number,
    int Seen,
    string Text
) : Command<Nothing>;

internal sealed class EditContributionHandler : ICommandHandler<EditContribution, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(EditContribution command, Work work, CancellationToken cancel)
    {
        var (participant, refusal) = await work.MayAdd(command.ConversationId, command.Voice, cancel);
        if (refusal is not null)
        {
            return refusal;
        }
        var isIdea = command.Kind == ContributionKind.Idea;
        var faults = isIdea
            ? new Faults().Text(command.Text, nameof(command.Text), "your idea", Statement.Longest)
            : new Faults().Text(command.Text, nameof(command.Text), "your comment", Comment.Longest);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var outcome = isIdea
            ? await EditIdea(command, participant, work, cancel)
            : await EditComment(command, participant, work, cancel);
        if (outcome.IsDone)
        {
            work.Log(
                isIdea ? "idea-edited" : "comment-edited",
                RecordKinds.Conversation.Ref(command.ConversationId),
                new { command.Number }
            );
        }
        return outcome;
    }

    private static async Task<Outcome<Nothing>> EditIdea(
        EditContribution command,
        long participant,
        Work work,
        CancellationToken cancel
    )
    {
        var idea = await work.Db.Set<Statement>().FindAsync([command.Number], cancel);
        if (idea is null || idea.Author != participant || idea.State == ContributionState.Withdrawn)
        {
            return new Refusal.NotFound();
        }
        if (command.Seen != idea.Revision)
        {
            return new Refusal.Stale([new(nameof(command.Text), command.Text, idea.Text)]);
        }
        var others = work.Db.Set<GivenVote>().Where(v => v.Statement == idea.Number && v.Participant != participant);
        if (idea.LivesOnAs is not null || await others.AnyAsync(cancel))
        {
            return new Refusal.OutOfOrder(
                "People have voted on these words, so they stand. Comment on your idea, or withdraw it and share a new one."
            );
        }
        var challenge = await work.Db.Set<Challenge>().SingleAsync(c => c.Id == idea.ChallengeId, cancel);
        idea.Edit(command.Text, Again(idea.State, challenge));
        await work.Tell(idea, cancel);
        return Nothing.Value;
    }

    private static async Task<Outcome<Nothing>> EditComment(
        EditContribution command,
        long participant,
        Work work,
        CancellationToken cancel
    )
    {
        var comment = await work.Db.Set<Comment>().FindAsync([command.Number], cancel);
        if (comment is null || comment.Author != participant || comment.State == ContributionState.Withdrawn)
        {
            return new Refusal.NotFound();
        }
        if (command.Seen != comment.Revision)
        {
            return new Refusal.Stale([new(nameof(command.Text), command.Text, comment.Text)]);
        }
        var challenge = await work
            .Db.Set<Challenge>()
            .SingleAsync(
                c => work.Db.Set<Statement>().Any(s => s.Number == comment.Statement && s.ChallengeId == c.Id),
                cancel
            );
        comment.Edit(command.Text, Again(comment.State, challenge));
        return Nothing.Value;
    }

    /// <summary>What a moderator has hidden does not come back by an edit alone.</summary>
    private static ContributionState Again(ContributionState state, Challenge challenge) =>
        state == ContributionState.Hidden ? ContributionState.Waiting : challenge.FirstState;
}
