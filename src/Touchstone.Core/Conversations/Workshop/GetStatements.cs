using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>The statements of a conversation that everybody can read.</summary>
/// <param name="Voice">Of whoever asks: they see what others said once they have said something themselves.</param>
/// <param name="Skip">How many of the list go before what is asked for.</param>
/// <param name="Take">How many are asked for.</param>
public sealed record GetStatements(
    Guid ConversationId,
    string? Voice = null,
    Guid? ChallengeId = null,
    string? Find = null,
    StatementOrder Order = StatementOrder.Newest,
    int Skip = 0,
    int Take = 50
) : Query<StatementList>;

public enum StatementOrder
{
    Newest,
    MostVotes,
    MostAgreed,
    MostComments,
}

/// <param name="Total">How many statements the list has, of which <paramref name="Lines"/> are a part.</param>
public sealed record StatementList(
    string Title,
    ConversationPhase Phase,
    ImmutableArray<ChallengeLine> Challenges,
    int Total,
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
                all.Count(s => s.ChallengeId == c.Id),
                null
            ))
            .ToListAsync(cancel);
        var found = query.ChallengeId is { } challenge ? all.Where(s => s.ChallengeId == challenge) : all;
        if (!string.IsNullOrWhiteSpace(query.Find))
        {
            var words = $"%{Like.Escape(query.Find.Trim())}%";
            found = found.Where(s => EF.Functions.ILike(s.Text, words));
        }
        var comments = db.Set<Comment>().Where(c => c.State == ContributionState.Shown);
        var (total, numbers) = await Page(query, found, comments, now, cancel);
        var rows = await db.Set<Statement>()
            .Where(s => numbers.Contains(s.Number))
            .Select(s => new { Statement = s, Comments = comments.Count(c => c.Statement == s.Number) })
            .ToDictionaryAsync(r => r.Statement.Number, cancel);
        var me = await db.ParticipantOf(it.Id, query.Voice, cancel);
        var tallies = now.Tallies(numbers);
        var phase = it.PhaseAt(reading.Now);
        return new StatementList(
            it.Title,
            phase,
            [.. challenges],
            total,
            [
                .. numbers
                    .Where(rows.ContainsKey)
                    .Select(number =>
                    {
                        var own = me is { } participant ? now.VoteOf(participant, number) : null;
                        var (statement, said) = (rows[number].Statement, rows[number].Comments);
                        return new StatementLine(
                            number,
                            statement.ChallengeId,
                            statement.Text,
                            statement.Origin,
                            statement.PostedOn,
                            said,
                            own is not null || phase == ConversationPhase.Closed ? tallies[number] : null,
                            own
                        );
                    }),
            ]
        );
    }

    /// <summary>Which statements are in view. Votes are counted in memory, so that an order by them needs the numbers alone.</summary>
    private static async Task<(int Total, long[] Numbers)> Page(
        GetStatements query,
        IQueryable<Statement> found,
        IQueryable<Comment> comments,
        LiveConversation now,
        CancellationToken cancel
    )
    {
        if (query.Order is StatementOrder.Newest or StatementOrder.MostComments)
        {
            var ordered =
                query.Order == StatementOrder.Newest
                    ? found.OrderByDescending(s => s.Number)
                    : found
                        .OrderByDescending(s => comments.Count(c => c.Statement == s.Number))
                        .ThenByDescending(s => s.Number);
            return (
                await found.CountAsync(cancel),
                await ordered.Skip(query.Skip).Take(query.Take).Select(s => s.Number).ToArrayAsync(cancel)
            );
        }
        var all = await found.Select(s => s.Number).ToListAsync(cancel);
        var tallies = now.Tallies(all);
        // By the lower end of the interval, so that one vote of one person does not come first.
        Func<long, double> rank =
            query.Order == StatementOrder.MostAgreed
                ? number => ShareInterval.Of(tallies[number].Agree, tallies[number].Seen).Lower
                : number => tallies[number].Seen;
        return (all.Count, [.. all.OrderByDescending(rank).ThenByDescending(n => n).Skip(query.Skip).Take(query.Take)]);
    }
}
