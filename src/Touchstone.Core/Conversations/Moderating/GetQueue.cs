using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Workshop;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Moderating;

/// <summary>Contributions for moderators, oldest first: without a state, those that wait and those that a hint points out.</summary>
public sealed record GetQueue(Guid ConversationId, ContributionState? State = null, string? Find = null) : Query<Queue>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(ConversationId);
}

public sealed record Queue(string Title, ImmutableArray<QueueLine> Lines);

/// <param name="Hints">What it may hold that points at a person or offends.</param>
public sealed record QueueLine(
    ContributionKind Kind,
    long Number,
    long Statement,
    string Text,
    ContributionState State,
    StatementOrigin? Origin,
    DateOnly PostedOn,
    ImmutableArray<string> Hints
);

internal sealed class GetQueueHandler : IQueryHandler<GetQueue, Queue>
{
    public async Task<Outcome<Queue>> Handle(GetQueue query, Reading reading, CancellationToken cancel)
    {
        var db = reading.Db;
        var it = await db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.ConversationId, cancel);
        if (it is null)
        {
            return new Refusal.NotFound();
        }
        var ideas = db.Set<Statement>().Where(s => s.ConversationId == it.Id && s.LivesOnAs == null);
        var comments = db.Set<Comment>().Where(c => c.ConversationId == it.Id);
        // What its author took back is not there to be read, by moderators neither.
        ideas = ideas.Where(s => s.State != ContributionState.Withdrawn);
        comments = comments.Where(c => c.State != ContributionState.Withdrawn);
        if (query.State is { } state)
        {
            ideas = ideas.Where(s => s.State == state);
            comments = comments.Where(c => c.State == state);
        }
        else
        {
            // What a moderator has read once does not come back by itself.
            var read = db.Set<Moderation>().Where(m => m.ConversationId == it.Id);
            ideas = ideas.Where(s =>
                s.State == ContributionState.Waiting
                || (
                    s.State == ContributionState.Shown
                    && s.Origin == StatementOrigin.Idea
                    && !read.Any(m => m.Statement == s.Number)
                )
            );
            comments = comments.Where(c =>
                c.State == ContributionState.Waiting
                || (c.State == ContributionState.Shown && !read.Any(m => m.Comment == c.Number))
            );
        }
        if (!string.IsNullOrWhiteSpace(query.Find))
        {
            var words = $"%{Like.Escape(query.Find.Trim())}%";
            ideas = ideas.Where(s => EF.Functions.ILike(s.Text, words));
            comments = comments.Where(c => EF.Functions.ILike(c.Text, words));
        }
        var lines = (await ideas.ToListAsync(cancel))
            .Select(s => new QueueLine(
                ContributionKind.Idea,
                s.Number,
                s.Number,
                s.Text,
                s.State,
                s.Origin,
                s.PostedOn,
                Hints.In(s.Text, reading.Reference)
            ))
            .Concat(
                (await comments.ToListAsync(cancel)).Select(c => new QueueLine(
                    ContributionKind.Comment,
                    c.Number,
                    c.Statement,
                    c.Text,
                    c.State,
                    null,
                    c.PostedOn,
                    Hints.In(c.Text, reading.Reference)
                ))
            )
            .Where(l => query.State is not null || l.State == ContributionState.Waiting || !l.Hints.IsEmpty)
            .OrderBy(l => l.PostedOn)
            .ThenBy(l => l.Kind)
            .ThenBy(l => l.Number);
        return new Queue(it.Title, [.. lines]);
    }
}
