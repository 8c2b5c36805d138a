using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Gateway;

/// <summary>
/// Erases what people answered at the gateways of conversations that have been over for as long as was promised, and who rated what at
/// the seminars before them.
/// </summary>
public sealed record EraseGateways : Command<int>;

internal sealed class EraseGatewaysHandler : ICommandHandler<EraseGateways, int>
{
    public async Task<Outcome<int>> Handle(EraseGateways command, Work work, CancellationToken cancel)
    {
        var due = (
            await work
                .Db.Set<Conversation>()
                .Where(c => c.PublishedAt != null && c.GatewayErasedAt == null && c.ClosesAt < work.Now)
                .ToListAsync(cancel)
        ).FindAll(c => c.ClosesAt.AddDays(c.EraseAfterDays) <= work.Now);
        if (due.Count == 0)
        {
            return new Refusal.OutOfOrder("Nothing is due to be erased.");
        }
        foreach (var conversation in due)
        {
            var gone = await work
                .Db.Set<GatewayEntry>()
                .Where(e => e.ConversationId == conversation.Id)
                .ExecuteDeleteAsync(cancel);
            var leaders = await work.ForgetLeadersOf(conversation, cancel);
            conversation.GatewayErased(work.Now);
            await work.Tell(conversation.Id, ConversationChanges.Everything, cancel);
            work.Log("gateway-erased", conversation.Ref, new { people = gone, leaders });
        }
        return due.Count;
    }
}
