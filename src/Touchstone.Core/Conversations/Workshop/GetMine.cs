using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Gateway;
using Touchstone.Core.Conversations.Moderating;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>Everything that a conversation holds of one voice: for the person whose voice it is, and for nobody else.</summary>
public sealed record GetMine(Guid ConversationId, string Voice) : Query<MyPart>;

/// <param name="Answers">What they answered at the gateway; null once that is erased.</param>
public sealed record MyPart(
    string Title,
    ConversationPhase Phase,
    GatewayAnswers? Answers,
    string? Address,
    ImmutableArray<MyContribution> Contributions,
    ImmutableArray<MyVote> Votes
);

/// <param name="Reason">Why it is hidden, in words.</param>
/// <param name="Messages">What the organisers wrote to its author.</param>
public sealed record MyContribution(
    ContributionKind Kind,
    long Number,
    long Statement,
    string Text,
    ContributionState State,
    string? Reason,
    DateOnly PostedOn,
    int Revision,
    long? LivesOnAs,
    ImmutableArray<MyMessage> Messages
);

public sealed record MyMessage(string Text, DateOnly SentOn);

/// <param name="Vote">-1 disagree, 0 pass, 1 agree.</param>
public sealed record MyVote(long Statement, string Text, int Vote);

internal sealed class GetMineHandler(OneWayLink link) : IQueryHandler<GetMine, MyPart>
{
    public async Task<Outcome<MyPart>> Handle(GetMine query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var it = await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.ConversationId, cancel);
        if (it?.PublishedAt is null)
        {
            return new Refusal.NotFound();
        }
        if (await db.ParticipantOf(it.Id, query.Voice, cancel) is not { } me)
        {
            return new Refusal.OutOfOrder(TakingPart.NotJoined);
        }
        var pseudonym = await link.PseudonymOf(it.Id, me, cancel);
        var entry = await db.Set<GatewayEntry>().SingleOrDefaultAsync(e => e.Pseudonym == pseudonym, cancel);
        var ideas = await db.Set<Statement>().Where(s => s.Author == me).ToListAsync(cancel);
        var comments = await db.Set<Comment>().Where(c => c.Author == me).ToListAsync(cancel);
        var messages = await db.Set<AuthorMessage>().Where(m => m.Author == me).OrderBy(m => m.Id).ToListAsync(cancel);
        string? Why(string? code) => code is null ? null : reading.Reference.ModerationReasons.Latest.NameOf(code);
        ImmutableArray<MyMessage> To(Func<AuthorMessage, bool> about) =>
            [.. messages.Where(about).Select(m => new MyMessage(m.Text, m.SentOn))];
        var given = await (
            from v in db.Set<GivenVote>()
            join s in db.Set<Statement>() on v.Statement equals s.Number
            where v.ConversationId == it.Id && v.Participant == me
            orderby v.Seq
            select new
            {
                s.Number,
                s.Text,
                v.Vote,
            }
        ).ToListAsync(cancel);
        return new MyPart(
            it.Title,
            it.PhaseAt(reading.Now),
            entry?.Answers,
            entry?.Address is { } address ? link.OpenAddress(address) : null,
            [
                .. ideas
                    .Select(s => new MyContribution(
                        ContributionKind.Idea,
                        s.Number,
                        s.Number,
                        s.Text,
                        s.State,
                        Why(s.Reason),
                        s.PostedOn,
                        s.Revision,
                        s.LivesOnAs,
                        To(m => m.Statement == s.Number)
                    ))
                    .Concat(
                        comments.Select(c => new MyContribution(
                            ContributionKind.Comment,
                            c.Number,
                            c.Statement,
                            c.Text,
                            c.State,
                            Why(c.Reason),
                            c.PostedOn,
                            c.Revision,
                            null,
                            To(m => m.Comment == c.Number)
                        ))
                    )
                    .OrderByDescending(c => c.PostedOn),
            ],
            [.. given.GroupBy(v => v.Number).Select(v => v.Last()).Select(v => new MyVote(v.Number, v.Text, v.Vote))]
        );
    }
}
