using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Conversations.Workshop;

/// <summary>Looks at an idea before it is shared: what others said like it, and what it had better not hold.</summary>
public sealed record CheckIdea(Guid ConversationId, string Text) : Query<CheckedIdea>;

/// <param name="Hints">What it may hold that points at a person or offends.</param>
public sealed record CheckedIdea(ImmutableArray<SimilarStatement> Similar, ImmutableArray<string> Hints)
{
    /// <summary>Nothing to think twice about.</summary>
    public bool IsClear => Similar.IsEmpty && Hints.IsEmpty;
}

internal sealed class CheckIdeaHandler : IQueryHandler<CheckIdea, CheckedIdea>
{
    private const int Least = 8;

    public async Task<Outcome<CheckedIdea>> Handle(CheckIdea query, Reading reading, CancellationToken cancel)
    {
        var isPublic = await reading
            .Db.Set<Conversation>()
            .AnyAsync(c => c.Id == query.ConversationId && c.PublishedAt != null, cancel);
        if (!isPublic)
        {
            return new Refusal.NotFound();
        }
        var text = query.Text.Trim();
        return text.Length is < Least or > Statement.Longest
            ? new CheckedIdea([], [])
            : new CheckedIdea(
                await Likeness.To(reading.Db, query.ConversationId, text, cancel),
                Hints.In(text, reading.Reference)
            );
    }
}
