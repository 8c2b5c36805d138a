using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Conversations.Seminars;
using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Shows a conversation to the public. From its opening on people can join.</summary>
public sealed record PublishConversation(Guid Id) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(Id);
}

internal sealed class PublishConversationHandler : ICommandHandler<PublishConversation, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(PublishConversation command, Work work, CancellationToken cancel)
    {
        if (await work.Db.Set<Conversation>().FindAsync([command.Id], cancel) is not { } it)
        {
            return new Refusal.NotFound();
        }
        if (it.PublishedAt is not null)
        {
            return new Refusal.OutOfOrder("This conversation is public already.");
        }
        if (!await work.Db.Set<Challenge>().AnyAsync(c => c.ConversationId == it.Id, cancel))
        {
            return new Refusal.OutOfOrder("Add a challenge first: there must be something to answer.");
        }
        if (it.ClosesAt <= work.Now)
        {
            return new Refusal.OutOfOrder("Its closing has passed. Change its time first.");
        }
        it.Publish(work.Now);
        (await work.ItemOf(it.Ref, cancel)).IsPublic = true;
        await work.ShowSeminarOf(it, cancel);
        await work.Tell(it.Id, ConversationChanges.Head, cancel);
        work.Log("conversation-published", it.Ref);
        return Nothing.Value;
    }
}
