using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Mail;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>Cancels an offer that was not claimed, suspends a badge, or lifts a suspension. Revoking is a decision: see <see cref="RevokeBadge"/>.</summary>
public sealed record ChangeBadge(Guid BadgeId, BadgeChange Change, string Reason) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Badge.Ref(BadgeId);
}

/// <summary>What can be done to a badge without a decision.</summary>
public enum BadgeChange
{
    Cancel,
    Suspend,
    Lift,
}

internal sealed class ChangeBadgeHandler : ICommandHandler<ChangeBadge, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ChangeBadge command, Work work, CancellationToken cancel)
    {
        var badge = await work.Db.Set<Badge>().SingleOrDefaultAsync(b => b.Id == command.BadgeId, cancel);
        if (badge is null)
        {
            return new Refusal.NotFound();
        }
        var faults = new Faults()
            .When(!Enum.IsDefined(command.Change), nameof(command.Change), "Choose what to do")
            .Text(command.Reason, nameof(command.Reason), "the reason", 2_000);
        if (faults.Any)
        {
            return faults.Refusal;
        }
        switch (command.Change, badge.State)
        {
            case (BadgeChange.Cancel, BadgeState.Offered):
                badge.Cancel(command.Reason.Trim(), work.Now);
                await work.Settle(badge.Ref, cancel);
                break;
            case (BadgeChange.Suspend, BadgeState.Offered or BadgeState.Claimed):
                badge.Suspend(command.Reason.Trim(), work.Now);
                break;
            case (BadgeChange.Lift, BadgeState.Suspended):
                badge.Lift(work.Now);
                break;
            default:
                return new Refusal.OutOfOrder("That cannot be done to this badge as it stands.");
        }
        var (action, told) = command.Change switch
        {
            BadgeChange.Cancel => ("badge-cancelled", "The offer of your badge has been cancelled."),
            BadgeChange.Suspend => (
                "badge-suspended",
                "Your badge has been suspended. Anyone who checks it will see that."
            ),
            _ => ("badge-suspension-lifted", "The suspension of your badge has been lifted."),
        };
        await work.Send(
            badge.PractitionerId,
            new Letter(
                $"{action}/{badge.Id}/{badge.Revision}",
                "A change to your digital badge",
                null,
                [told, $"The reason: {command.Reason.Trim()}"],
                new LetterAction("Open your badge", badge.Ref.Kind.PathOf(badge.Id)),
                badge.Ref
            ),
            cancel
        );
        work.Log(action, badge.Ref, null, command.Reason);
        return Nothing.Value;
    }
}
