using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Gateway;

/// <summary>Somebody wants no more letters: their address is erased. What they said stays.</summary>
/// <param name="Secret">From the link in a letter.</param>
public sealed record StopNews(Guid ConversationId, string Secret) : Command<Nothing>;

internal sealed class StopNewsHandler(OneWayLink link) : ICommandHandler<StopNews, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(StopNews command, Work work, CancellationToken cancel)
    {
        var pseudonym = link.PseudonymOf(command.Secret);
        var entry = pseudonym is null
            ? null
            : await work
                .Db.Set<GatewayEntry>()
                .SingleOrDefaultAsync(
                    e => e.Pseudonym == pseudonym && e.ConversationId == command.ConversationId,
                    cancel
                );
        if (entry?.Address is null)
        {
            return new Refusal.OutOfOrder("No letters are written to the address any more, or the link is incomplete.");
        }
        entry.ForgetAddress();
        work.Log("conversation-news-stopped", RecordKinds.Conversation.Ref(command.ConversationId));
        return Nothing.Value;
    }
}
