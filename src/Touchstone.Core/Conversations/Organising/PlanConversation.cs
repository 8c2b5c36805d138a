using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Begins to prepare a conversation. It is a draft until it is published.</summary>
public sealed record PlanConversation(ConversationText Text, LocalMoment Opens, LocalMoment Closes, int? EraseAfterDays)
    : Command<Guid>;

internal sealed class PlanConversationHandler : ICommandHandler<PlanConversation, Guid>
{
    public Task<Outcome<Guid>> Handle(PlanConversation command, Work work, CancellationToken cancel)
    {
        var faults = new Faults().Check(command.Text, command.EraseAfterDays);
        var opens = command.Opens.Read(faults, "Opens", "the conversation opens");
        var closes = command.Closes.Read(faults, "Closes", "the conversation closes");
        faults.When(closes <= opens, "ClosesDate", "Enter a closing after the opening");
        if (faults.Any)
        {
            return Task.FromResult<Outcome<Guid>>(faults.Refusal);
        }
        var conversation = new Conversation(command.Text, opens!.Value, closes!.Value, command.EraseAfterDays!.Value);
        work.Db.Add(conversation);
        work.Enter(conversation.Ref, conversation.Title);
        work.Log(
            "conversation-planned",
            conversation.Ref,
            new
            {
                command.Text,
                opens,
                closes,
            }
        );
        return Task.FromResult(Outcome<Guid>.Done(conversation.Id));
    }
}
