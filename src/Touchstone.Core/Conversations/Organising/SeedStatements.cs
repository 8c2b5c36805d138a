using System.Collections.Immutable;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Puts statements in, so that the first people have something to vote on. They are shown as the organisers'.</summary>
/// <param name="Lines">One statement a line.</param>
public sealed record SeedStatements(Guid ConversationId, Guid ChallengeId, string Lines) : Command<int>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

internal sealed class SeedStatementsHandler : ICommandHandler<SeedStatements, int>
{
    private const int Most = 200;

    public async Task<Outcome<int>> Handle(SeedStatements command, Work work, CancellationToken cancel)
    {
        if (
            await work.Db.Set<Challenge>().FindAsync([command.ChallengeId], cancel) is not { } challenge
            || challenge.ConversationId != command.ConversationId
        )
        {
            return new Refusal.NotFound();
        }
        ImmutableArray<string> lines =
        [
            .. command.Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
        var tooLong = lines.FirstOrDefault(l => l.Length > Statement.Longest);
        var faults = new Faults()
            .When(lines.IsEmpty, nameof(command.Lines), "Enter at least one statement")
            .When(lines.Length > Most, nameof(command.Lines), $"Enter {Most} statements or fewer at once")
            .When(
                tooLong is not null,
                nameof(command.Lines),
                $"Shorten “{tooLong?[..40]}…” to {Statement.Longest} characters or fewer: it has {tooLong?.Length} now"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        var statements = lines
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(line => new Statement(
                challenge,
                StatementOrigin.Seed,
                null,
                line,
                ContributionState.Shown,
                work.Today
            ))
            .ToList();
        work.Db.AddRange(statements);
        await work.Db.SaveChangesAsync(cancel);
        foreach (var statement in statements)
        {
            await work.Tell(statement, cancel);
        }
        work.Log(
            "statements-seeded",
            RecordKinds.Conversation.Ref(command.ConversationId),
            new { challenge = challenge.Id, statements = statements.Select(s => s.Number) }
        );
        return statements.Count;
    }
}
