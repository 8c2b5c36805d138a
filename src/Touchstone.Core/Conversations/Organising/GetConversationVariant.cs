using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>The texts of a conversation beside their English, for those who write them in Welsh or make them easy to read.</summary>
public sealed record GetConversationVariant(Guid Id, Variant Variant) : Query<VariantSheet>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(Id);
}

internal sealed class GetConversationVariantHandler : IQueryHandler<GetConversationVariant, VariantSheet>
{
    public async Task<Outcome<VariantSheet>> Handle(
        GetConversationVariant query,
        Reading reading,
        CancellationToken cancel
    )
    {
        if (await reading.Db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == query.Id, cancel) is not { } it)
        {
            return new Refusal.NotFound();
        }
        var fields = await ConversationFields.Of(reading.Db, it, cancel);
        return await reading.Db.Sheet(it.Ref, it.Title, query.Variant, fields, cancel);
    }
}
