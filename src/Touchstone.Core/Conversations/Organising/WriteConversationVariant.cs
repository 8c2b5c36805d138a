using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Platform.Wording;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Writes the texts of a conversation in Welsh, or makes them easy to read.</summary>
public sealed record WriteConversationVariant(Guid Id, VariantEdit Edit) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(Id);
}

internal sealed class WriteConversationVariantHandler : ICommandHandler<WriteConversationVariant, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(WriteConversationVariant command, Work work, CancellationToken cancel)
    {
        if (await work.Db.Set<Conversation>().SingleOrDefaultAsync(c => c.Id == command.Id, cancel) is not { } it)
        {
            return new Refusal.NotFound();
        }
        var fields = await ConversationFields.Of(work.Db, it, cancel);
        if (await work.Save(it.Ref, command.Edit, fields, cancel) is { } refusal)
        {
            return refusal;
        }
        await work.Tell(it.Id, ConversationChanges.Head, cancel);
        work.Log("conversation-variant-written", it.Ref, new { command.Edit.Variant, command.Edit.Texts });
        return Nothing.Value;
    }
}
