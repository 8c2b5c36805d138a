using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;

namespace Touchstone.Core.Conversations;

/// <summary>The texts of a conversation in Welsh and easy read, for its public pages. A draft has none yet.</summary>
public sealed record GetConversationWords(Guid Id) : Query<RecordTexts>;

internal sealed class GetConversationWordsHandler : IQueryHandler<GetConversationWords, RecordTexts>
{
    public async Task<Outcome<RecordTexts>> Handle(
        GetConversationWords query,
        Reading reading,
        CancellationToken cancel
    ) =>
        await reading.Db.Set<Conversation>().AnyAsync(c => c.Id == query.Id && c.PublishedAt != null, cancel)
            ? await RecordTexts.Of(reading.Db, RecordKinds.Conversation.Ref(query.Id), cancel)
            : RecordTexts.None;
}
