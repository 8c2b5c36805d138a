using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>
/// Says a statement more clearly. The words that people voted on stay readable as what it came from; votes and comments are
/// carried over, and whoever thinks differently of the new words votes again.
/// </summary>
public sealed record RewordStatement(Guid ConversationId, long Number, string Text, string Note) : Command<long>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class RewordStatementHandler : ICommandHandler<RewordStatement, long>
{
    public async Task<Outcome<long>> Handle(RewordStatement command, Work work, CancellationToken cancel)
    {
        if (await work.StatementIn(command.ConversationId, command.Number, cancel) is not { } given)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .Text(command.Text, nameof(command.Text), "the new words", Statement.Longest)
            .When(
                string.Equals(command.Text?.Trim(), given.Text, StringComparison.Ordinal),
                nameof(command.Text),
                "Enter other words than the present ones"
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
        var challenge = await work.Db.Set<Challenge>().SingleAsync(c => c.Id == given.ChallengeId, cancel);
        var made = new Statement(
            challenge,
            StatementOrigin.Reword,
            null,
            command.Text!,
            ContributionState.Shown,
            work.Today
        );
        work.Db.Add(made);
        await work.Db.SaveChangesAsync(cancel);
        given.LiveOnAs(made.Number);
        work.Db.Add(new Descent(made.Number, given.Number, DescentKind.Reworded));
        foreach (
            var comment in await work.Db.Set<Comment>().Where(c => c.Statement == given.Number).ToListAsync(cancel)
        )
        {
            comment.MoveTo(made.Number);
        }
        work.NoteDone(
            command.ConversationId,
            ModerationAct.Reworded,
            ContributionKind.Idea,
            given.Number,
            "clearer",
            $"Reworded as {made.Number}. {command.Note}".Trim()
        );
        work.TellAuthor(
            command.ConversationId,
            given.Author,
            ContributionKind.Idea,
            given.Number,
            $"So that it is understood at a glance, this reads now: “{made.Text}”. Votes and comments were carried over. {command.Note}".Trim()
        );
        await work.Tell(made, cancel);
        await work.Tell(given, cancel);
        work.Log(
            "statement-reworded",
            RecordKinds.Conversation.Ref(command.ConversationId),
            new { given.Number, made = made.Number },
            command.Note
        );
        return made.Number;
    }
}
