using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>
/// Gives a statement up for another that says the same. Its votes count for the other, a person's latest on either; its
/// comments move there; its author is told.
/// </summary>
public sealed record MergeStatement(Guid ConversationId, long Number, long? Into, string Note) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class MergeStatementHandler : ICommandHandler<MergeStatement, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(MergeStatement command, Work work, CancellationToken cancel)
    {
        if (await work.StatementIn(command.ConversationId, command.Number, cancel) is not { } given)
        {
            return new Refusal.NotFound();
        }
        var into = command.Into is { } number ? await work.StatementIn(command.ConversationId, number, cancel) : null;
        var faults = new Faults()
            .When(
                into is not { IsOpen: true } || into.Number == given.Number,
                nameof(command.Into),
                "Enter the number of another statement that people can vote on"
            )
            .Optional(command.Note, nameof(command.Note), "the note", 500);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (given.LivesOnAs is not null)
        {
            return new Refusal.OutOfOrder("This statement lives on as another already.");
        }
        given.LiveOnAs(into!.Number);
        work.Db.Add(new Descent(into.Number, given.Number, DescentKind.Merged));
        foreach (
            var comment in await work.Db.Set<Comment>().Where(c => c.Statement == given.Number).ToListAsync(cancel)
        )
        {
            comment.MoveTo(into.Number);
        }
        const string reason = "duplicate";
        work.NoteDone(
            command.ConversationId,
            ModerationAct.Merged,
            ContributionKind.Idea,
            given.Number,
            reason,
            $"Merged into {into.Number}. {command.Note}".Trim()
        );
        work.TellAuthor(
            command.ConversationId,
            given.Author,
            ContributionKind.Idea,
            given.Number,
            $"This says the same as number {into.Number}, “{into.Text}”. The two are one now: every vote and comment on yours counts there. {command.Note}".Trim()
        );
        await work.Tell(given, cancel);
        work.Log(
            "statement-merged",
            RecordKinds.Conversation.Ref(command.ConversationId),
            new { given.Number, into = into.Number },
            command.Note
        );
        return Nothing.Value;
    }
}
