using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>
/// Makes several statements of one that said several things. A person's vote on it counts for each of them until they vote on
/// that one; its comments are read beside each.
/// </summary>
/// <param name="Lines">The new statements, one a line.</param>
public sealed record SplitStatement(Guid ConversationId, long Number, string Lines, string Note) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class SplitStatementHandler : ICommandHandler<SplitStatement, int>
{
    private const int Most = 5;

    public async Task<Outcome<int>> Handle(SplitStatement command, Work work, CancellationToken cancel)
    {
        if (await work.StatementIn(command.ConversationId, command.Number, cancel) is not { } given)
        {
            return new Refusal.NotFound();
        }
        ImmutableArray<string> lines =
        [
            .. command
                .Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        var faults = new Faults()
            .When(
                lines.Length is < 2 or > Most,
                nameof(command.Lines),
                $"Enter two to {Most} different statements, one a line"
            )
            .When(
                lines.Any(l => l.Length > Statement.Longest),
                nameof(command.Lines),
                $"Shorten every statement to {Statement.Longest} characters or fewer"
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
        var made = lines
            .Select(line => new Statement(
                challenge,
                StatementOrigin.Split,
                null,
                line,
                ContributionState.Shown,
                work.Today
            ))
            .ToList();
        work.Db.AddRange(made);
        await work.Db.SaveChangesAsync(cancel);
        work.Db.AddRange(made.Select(s => new Descent(s.Number, given.Number, DescentKind.Split)));
        // Votes on the first follow it; each of the others gets a copy of everybody's latest.
        foreach (var other in made.Skip(1))
        {
            await CarryOver(work, given, other.Number, cancel);
        }
        given.LiveOnAs(made[0].Number);
        var numbers = string.Join(", ", made.Select(s => s.Number));
        work.NoteDone(
            command.ConversationId,
            ModerationAct.Split,
            ContributionKind.Idea,
            given.Number,
            "several",
            $"Split into {numbers}. {command.Note}".Trim()
        );
        work.TellAuthor(
            command.ConversationId,
            given.Author,
            ContributionKind.Idea,
            given.Number,
            $"This says several things, so that each can be voted on it was split into numbers {numbers}. Votes and comments were carried over. {command.Note}".Trim()
        );
        await work.Tell(command.ConversationId, ConversationChanges.Everything, cancel);
        work.Log(
            "statement-split",
            RecordKinds.Conversation.Ref(command.ConversationId),
            new { given.Number, made = made.Select(s => s.Number) },
            command.Note
        );
        return made.Count;
    }

    /// <summary>Everybody's latest on the statement, or on any that was merged into it, as a vote on the new one.</summary>
    private static Task CarryOver(Work work, Statement from, long to, CancellationToken cancel) =>
        work.Db.Database.ExecuteSqlAsync(
            $"""
            insert into conversations.vote (writer, conversation_id, participant, statement, vote)
            select 0, {from.ConversationId}, participant, {to}, vote from (
                with recursive family (number) as (
                    select {from.Number}
                    union
                    select s.number from conversations.statement s join family f on s.lives_on_as = f.number
                )
                select distinct on (participant) participant, vote from conversations.vote
                where conversation_id = {from.ConversationId} and statement in (select number from family)
                order by participant, seq desc
            ) latest
            """,
            cancel
        );
}
