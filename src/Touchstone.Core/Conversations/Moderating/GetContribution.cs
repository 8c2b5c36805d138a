using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Opinion;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>A contribution as a moderator sees it: its words, what was done with it, and nothing of whose it is.</summary>
public sealed record GetContribution(Guid ConversationId, ContributionKind Kind, long Number) : Query<ContributionPage>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

/// <param name="HasAuthor">Somebody who takes part wrote it and can be written to.</param>
/// <param name="Done">What moderators did with it, the latest last.</param>
/// <param name="Sent">What was written to its author.</param>
public sealed record ContributionPage(
    string Title,
    ContributionKind Kind,
    long Number,
    long Statement,
    string Text,
    ContributionState State,
    int Revision,
    bool HasAuthor,
    long? LivesOnAs,
    VoteTally? Tally,
    ImmutableArray<string> Hints,
    ImmutableArray<SimilarStatement> Similar,
    ImmutableArray<ModerationLine> Done,
    ImmutableArray<MyMessage> Sent
);

internal sealed class GetContributionHandler(LiveConversations live) : IQueryHandler<GetContribution, ContributionPage>
{
    public async Task<Outcome<ContributionPage>> Handle(
        GetContribution query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var db = reading.Db;
        var it = await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.ConversationId, cancel);
        var isIdea = query.Kind == ContributionKind.Idea;
        var statement = isIdea
            ? await db.Set<Statement>()
                .SingleOrDefaultAsync(s => s.Number == query.Number && s.ConversationId == query.ConversationId, cancel)
            : null;
        var comment = isIdea
            ? null
            : await db.Set<Comment>()
                .SingleOrDefaultAsync(
                    c => c.Number == query.Number && c.ConversationId == query.ConversationId,
                    cancel
                );
        var state = statement?.State ?? comment?.State;
        if (it is null || state is null or ContributionState.Withdrawn)
        {
            return new Refusal.NotFound();
        }
        var text = statement?.Text ?? comment!.Text;
        var done = await db.Set<Moderation>()
            .Where(m => isIdea ? m.Statement == query.Number : m.Comment == query.Number)
            .OrderBy(m => m.At)
            .ToListAsync(cancel);
        var sent = await db.Set<AuthorMessage>()
            .Where(m => isIdea ? m.Statement == query.Number : m.Comment == query.Number)
            .OrderBy(m => m.Id)
            .ToListAsync(cancel);
        var similar = isIdea ? await Likeness.To(db, it.Id, text, cancel) : [];
        return new ContributionPage(
            it.Title,
            query.Kind,
            query.Number,
            statement?.Number ?? comment!.Statement,
            text,
            state.Value,
            statement?.Revision ?? comment!.Revision,
            comment is not null || statement?.Author is not null,
            statement?.LivesOnAs,
            isIdea ? (await live.Find(it.Id, cancel))?.Tally(query.Number) : null,
            Hints.In(text, reading.Reference),
            [.. similar.Where(s => s.Number != query.Number)],
            [.. done.Select(m => ModerationLine.Of(m, reading.Reference))],
            [.. sent.Select(m => new MyMessage(m.Text, m.SentOn))]
        );
    }
}
