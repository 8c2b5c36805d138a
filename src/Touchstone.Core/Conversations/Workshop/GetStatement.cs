using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>A statement with what people said about it and where it comes from.</summary>
/// <param name="Voice">Of whoever asks.</param>
public sealed record GetStatement(Guid ConversationId, long Number, string? Voice = null) : Query<StatementPage>;

/// <param name="Tally">Null as long as whoever asks is asked first what they think themselves.</param>
/// <param name="LivesOnAs">The statement that stands for this one now.</param>
/// <param name="From">The statements that it came from, as far as they can be read.</param>
/// <param name="HasJoined">Whoever asks takes part.</param>
public sealed record StatementPage(
    string Title,
    ConversationPhase Phase,
    Guid ChallengeId,
    string Challenge,
    long Number,
    string Text,
    StatementOrigin Origin,
    DateOnly PostedOn,
    VoteTally? Tally,
    Vote? Own,
    bool IsOwn,
    long? LivesOnAs,
    ImmutableArray<Ancestor> From,
    ImmutableArray<CommentLine> Comments,
    bool HasJoined
);

public sealed record Ancestor(long Number, string Text, DescentKind Kind);

public sealed record CommentLine(long Number, string Text, DateOnly PostedOn, bool IsOwn);

internal sealed class GetStatementHandler(LiveConversations live) : IQueryHandler<GetStatement, StatementPage>
{
    public async Task<Outcome<StatementPage>> Handle(GetStatement query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var it = await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.ConversationId, cancel);
        var statement = await db.Set<Statement>()
            .SingleOrDefaultAsync(s => s.Number == query.Number && s.ConversationId == query.ConversationId, cancel);
        if (
            it?.PublishedAt is null
            || statement is not { State: ContributionState.Shown }
            || await live.Find(it.Id, cancel) is not { } now
        )
        {
            return new Refusal.NotFound();
        }
        var me = await db.ParticipantOf(it.Id, query.Voice, cancel);
        var own = me is { } participant ? now.VoteOf(participant, statement.Number) : null;
        // What was said about a statement that was split is read beside each of its parts.
        var whole = db.Set<Descent>().Where(d => d.Child == statement.Number && d.Kind == DescentKind.Split);
        var comments = await db.Set<Comment>()
            .Where(c => c.State == ContributionState.Shown)
            .Where(c => c.Statement == statement.Number || whole.Any(d => d.Parent == c.Statement))
            .OrderBy(c => c.Number)
            .ToListAsync(cancel);
        var from = await (
            from d in db.Set<Descent>()
            join s in db.Set<Statement>() on d.Parent equals s.Number
            where d.Child == statement.Number && s.State == ContributionState.Shown
            orderby s.Number
            select new Ancestor(s.Number, s.Text, d.Kind)
        ).ToListAsync(cancel);
        var phase = it.PhaseAt(reading.Now);
        return new StatementPage(
            it.Title,
            phase,
            statement.ChallengeId,
            await db.Set<Challenge>()
                .Where(c => c.Id == statement.ChallengeId)
                .Select(c => c.Title)
                .SingleAsync(cancel),
            statement.Number,
            statement.Text,
            statement.Origin,
            statement.PostedOn,
            own is not null || phase == ConversationPhase.Closed ? now.Tally(statement.Number) : null,
            own,
            me is not null && statement.Author == me,
            statement.LivesOnAs,
            [.. from],
            [.. comments.Select(c => new CommentLine(c.Number, c.Text, c.PostedOn, me is not null && c.Author == me))],
            me is not null
        );
    }
}
