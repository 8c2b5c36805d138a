using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>A conversation as its organisers change it.</summary>
public sealed record GetDraft(Guid Id) : Query<ConversationDraft>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(Id);
}

public sealed record ConversationDraft(Conversation Conversation, ImmutableArray<Challenge> Challenges);

internal sealed class GetDraftHandler : IQueryHandler<GetDraft, ConversationDraft>
{
    public async Task<Outcome<ConversationDraft>> Handle(GetDraft query, Reading reading, CancellationToken cancel)
    {
        if (await reading.Db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.Id, cancel) is not { } it)
        {
            return new Refusal.NotFound();
        }
        var challenges = await reading
            .Db.Set<Challenge>()
            .Where(c => c.ConversationId == it.Id)
            .OrderBy(c => c.Position)
            .ToListAsync(cancel);
        return new ConversationDraft(it, [.. challenges]);
    }
}
