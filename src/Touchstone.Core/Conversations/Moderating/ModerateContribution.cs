using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>
/// Shows a contribution or hides it, for a reason that everybody reads. Either can be taken back by the other. The author is
/// told in the conversation.
/// </summary>
/// <param name="Show">Shown; else hidden.</param>
/// <param name="Note">What everybody may read besides the reason.</param>
public sealed record ModerateContribution(
    Guid ConversationId,
    ContributionKind Kind,
    long Number,
    int Seen,
    bool? Show,
    string? Reason,
    string Note
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class ModerateContributionHandler : ICommandHandler<ModerateContribution, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ModerateContribution command, Work work, CancellationToken cancel)
    {
        var reasons = work.Reference.ModerationReasons.Latest;
        var statement =
            command.Kind == ContributionKind.Idea
                ? await work.StatementIn(command.ConversationId, command.Number, cancel)
                : null;
        var comment =
            command.Kind == ContributionKind.Comment
                ? await work.CommentIn(command.ConversationId, command.Number, cancel)
                : null;
        if (statement is null && comment is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .When(command.Show is null, nameof(command.Show), "Choose whether to show or to hide it")
            .OneOf(command.Reason, reasons.Codes, nameof(command.Reason), "the reason")
            .Optional(command.Note, nameof(command.Note), "the note", 500);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var state = statement?.State ?? comment!.State;
        if (command.Seen != (statement?.Revision ?? comment!.Revision))
        {
            return new Refusal.Stale([new(nameof(state), command.Show == true ? "Shown" : "Hidden", state.ToString())]);
        }
        var (show, reason) = (command.Show == true, command.Reason!);
        if (show)
        {
            statement?.Approve();
            comment?.Approve();
        }
        else
        {
            statement?.Hide(reason);
            comment?.Hide(reason);
        }
        var act = show ? ModerationAct.Approved : ModerationAct.Hidden;
        work.NoteDone(command.ConversationId, act, command.Kind, command.Number, reason, command.Note);
        work.TellAuthor(
            command.ConversationId,
            statement?.Author ?? comment?.Author,
            command.Kind,
            command.Number,
            Words(show, reasons.NameOf(reason), command.Note)
        );
        if (statement is not null)
        {
            await work.Tell(statement, cancel);
        }
        work.Log(
            show ? "contribution-shown" : "contribution-hidden",
            RecordKinds.Conversation.Ref(command.ConversationId),
            new
            {
                command.Kind,
                command.Number,
                reason,
            },
            command.Note
        );
        await WaitingContributions.SettleIfRead(work, command.ConversationId, cancel);
        return Nothing.Value;
    }

    private static string Words(bool show, string reason, string note)
    {
        var done = show
            ? "A moderator has read this, and everybody sees it now."
            : $"A moderator has hidden this. Reason: {reason}. You can edit it, and a moderator will read it again.";
        return string.IsNullOrWhiteSpace(note) ? done : $"{done} {note.Trim()}";
    }
}
