using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>The statements of a conversation that everybody can read.</summary>
/// <param name="Voice">Of whoever asks: they see what others said once they have said something themselves.</param>
/// <param name="Order">One of <see cref="StatementOrder"/>.</param>
public sealed record GetStatements(
    Guid ConversationId,
    string? Voice = null,
    Guid? ChallengeId = null,
    string? Find = null,
    StatementOrder Order = StatementOrder.Newest
) : Query<StatementList>;

public enum StatementOrder
{
    Newest,
    MostVotes,
    MostAgreed,
    MostComments,
}

public sealed record StatementList(
    string Title,
    ConversationPhase Phase,
    ImmutableArray<ChallengeLine> Challenges,
    ImmutableArray<StatementLine> Lines
);

/// <param name="Tally">Null as long as whoever asks is asked first what they think themselves.</param>
/// <param name="Own">What whoever asks said.</param>
public sealed record StatementLine(
    long Number,
    Guid ChallengeId,
    string Text,
    StatementOrigin Origin,
    DateOnly PostedOn,
    int Comments,
    VoteTally? Tally,
    Vote? Own
);

internal sealed class GetStatementsHandler(LiveConversations live) : IQueryHandler<GetStatements, StatementList>
{
    public async Task<Outcome<StatementList>> Handle(GetStatements query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var it = await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.ConversationId, cancel);
        if (it?.PublishedAt is null || await live.Find(it.Id, cancel) is not { } now)
        {
            return new Refusal.NotFound();
        }
        var all = db.Set<Statement>()
            .Where(s => s.ConversationId == it.Id && s.State == ContributionState.Shown && s.LivesOnAs == null);
        var challenges = await db.Set<Challenge>()
            .Where(c => c.ConversationId == it.Id)
            .OrderBy(c => c.Position)
            .Select(c => new ChallengeLine(
                c.Id,
                c.Title,
                c.Prompt,
                c.PreModerated,
                all.Count(s => s.ChallengeId == c.Id)
            ))
            .ToListAsync(cancel);
        var found = query.ChallengeId is { } challenge ? all.Where(s => s.ChallengeId == challenge) : all;
        if (!string.IsNullOrWhiteSpace(query.Find))
        {
            var words = $"%{Like.Escape(query.Find.Trim())}%";
            found = found.Where(s => EF.Functions.ILike(s.Text, words));
        }
        var comments = db.Set<Comment>().Where(c => c.State == ContributionState.Shown);
        var rows = await found
            .Select(s => new { Statement = s, Comments = comments.Count(c => c.Statement == s.Number) })
            .ToListAsync(cancel);
        var me = await db.ParticipantOf(it.Id, query.Voice, cancel);
        var tallies = now.Tallies(rows.Select(r => r.Statement.Number));
        var isOver = it.PhaseAt(reading.Now) == ConversationPhase.Closed;
        var lines = rows.Select(r =>
            {
                var own = me is { } participant ? now.VoteOf(participant, r.Statement.Number) : null;
                return (
                    Line: new StatementLine(
                        r.Statement.Number,
                        r.Statement.ChallengeId,
                        r.Statement.Text,
                        r.Statement.Origin,
                        r.Statement.PostedOn,
                        r.Comments,
                        own is not null || isOver ? tallies[r.Statement.Number] : null,
                        own
                    ),
                    Tally: tallies[r.Statement.Number]
                );
            })
            .ToList();
        var ordered = query.Order switch
        {
            // By the lower end of the interval, so that one vote of one person does not come first.
            StatementOrder.MostAgreed => lines.OrderByDescending(l =>
                ShareInterval.Of(l.Tally.Agree, l.Tally.Seen).Lower
            ),
            StatementOrder.MostVotes => lines.OrderByDescending(l => l.Tally.Seen),
            StatementOrder.MostComments => lines.OrderByDescending(l => l.Line.Comments),
            _ => lines.OrderByDescending(l => l.Line.Number),
        };
        return new StatementList(
            it.Title,
            it.PhaseAt(reading.Now),
            [.. challenges],
            [.. ordered.ThenByDescending(l => l.Line.Number).Select(l => l.Line)]
        );
    }
}
