using Touchstone.Core.Conversations.Votes;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Conversations.Organising;

/// <summary>Stops a public conversation earlier, or lets it go on longer, for a reason that everybody reads.</summary>
/// <param name="Closes">The new closing; now, when nothing is entered.</param>
public sealed record MoveClosing(Guid Id, int Seen, LocalMoment Closes, string Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Conversation.Ref(Id);
}

internal sealed class MoveClosingHandler : ICommandHandler<MoveClosing, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(MoveClosing command, Work work, CancellationToken cancel)
    {
        if (await work.Db.Set<Conversation>().FindAsync([command.Id], cancel) is not { } it)
        {
            return new Refusal.NotFound();
        }
        if (it.PhaseAt(work.Now) is not (ConversationPhase.Open or ConversationPhase.Coming))
        {
            return new Refusal.OutOfOrder("Only a public conversation that is not over can be stopped or extended.");
        }
        var faults = new Faults().Text(command.Reason, nameof(command.Reason), "the reason", 1_000);
        var isNow = command.Closes is { Date: null, Time: null or "" };
        var to = isNow ? work.Now : command.Closes.Read(faults, "Closes", "the conversation closes");
        faults
            .When(to < work.Now, "ClosesDate", "Enter a time to come, or leave date and time empty to stop it now")
            .When(to <= it.OpensAt, "ClosesDate", "Enter a closing after the opening")
            .When(to == it.ClosesAt, "ClosesDate", "Enter another time than the present one");
        if (faults.Any)
        {
            return faults.Refusal;
        }
        if (command.Seen != it.Revision)
        {
            return new Refusal.Stale([new("Closes", $"{to:u}", $"{it.ClosesAt:u}")]);
        }
        work.Db.Add(new ClosingChange(it.Id, it.ClosesAt, to!.Value, command.Reason.Trim(), work.Now));
        work.Log("conversation-closing-moved", it.Ref, new { from = it.ClosesAt, to }, command.Reason.Trim());
        it.MoveClosing(to.Value);
        await work.Tell(it.Id, ConversationChanges.Head, cancel);
        return Nothing.Value;
    }
}
