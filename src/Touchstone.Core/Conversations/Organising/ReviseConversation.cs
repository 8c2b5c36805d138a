using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Changes what people read of a conversation; as long as it is a draft, its time as well.</summary>
public sealed record ReviseConversation(
    Guid Id,
    int Seen,
    ConversationText Text,
    LocalMoment Opens,
    LocalMoment Closes,
    int? EraseAfterDays
) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(Id);
}

internal sealed class ReviseConversationHandler : ICommandHandler<ReviseConversation, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ReviseConversation command, Work work, CancellationToken cancel)
    {
        if (await work.Db.Set<Conversation>().FindAsync([command.Id], cancel) is not { } it)
        {
            return new Refusal.NotFound();
        }
        var isDraft = it.PublishedAt is null;
        var faults = new Faults().Check(command.Text, command.EraseAfterDays);
        var opens = isDraft ? command.Opens.Read(faults, "Opens", "the conversation opens") : it.OpensAt;
        var closes = isDraft ? command.Closes.Read(faults, "Closes", "the conversation closes") : it.ClosesAt;
        faults
            .When(closes <= opens, "ClosesDate", "Enter a closing after the opening")
            .When(
                !isDraft && command.EraseAfterDays > it.EraseAfterDays,
                "EraseAfterDays",
                $"Enter {it.EraseAfterDays} days or fewer: people were promised that"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Seen != it.Revision)
        {
            return new Refusal.Stale([
                new(nameof(it.Title), command.Text.Title, it.Title),
                new(nameof(it.Aims), command.Text.Aims, it.Aims),
                new(nameof(it.Policy), command.Text.Policy, it.Policy),
            ]);
        }
        it.Revise(command.Text, command.EraseAfterDays!.Value);
        it.Schedule(opens!.Value, closes!.Value);
        (await work.ItemOf(it.Ref, cancel)).Title = it.Title;
        await work.Tell(it.Id, ConversationChanges.Head, cancel);
        work.Log("conversation-revised", it.Ref, command.Text);
        return Nothing.Value;
    }
}
