using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.ToDo;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>The practitioner claims their badge, or changes who may see it.</summary>
/// <param name="InDirectory">They agree to be found by name in the public directory; needs a public badge.</param>
public sealed record ClaimBadge(Guid BadgeId, Visibility Visibility, bool InDirectory) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Badge.Ref(BadgeId);
}

internal sealed class ClaimBadgeHandler : ICommandHandler<ClaimBadge, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(ClaimBadge command, Work work, CancellationToken cancel)
    {
        var badge = await work.Db.Set<Badge>().SingleOrDefaultAsync(b => b.Id == command.BadgeId, cancel);
        if (badge is null || badge.PractitionerId != work.Actor.Id)
        {
            return new Refusal.NotFound();
        }
        if (badge.Signed is null)
        {
            return new Refusal.OutOfOrder("Your badge is being made. Try again in a minute.");
        }
        var faults = new Faults()
            .When(!Enum.IsDefined(command.Visibility), nameof(command.Visibility), "Choose who may see your badge")
            .When(
                command.InDirectory && command.Visibility != Visibility.Public,
                nameof(command.InDirectory),
                "Make the badge public to be found in the directory"
            );
        if (faults.Any)
        {
            return faults.Refusal;
        }
        switch (badge.State)
        {
            case BadgeState.Offered:
                badge.Claim(command.Visibility, command.InDirectory, work.Now);
                await work.Settle(badge.Ref, cancel);
                work.Log("badge-claimed", badge.Ref, new { command.Visibility, command.InDirectory });
                break;
            case BadgeState.Cancelled:
                return new Refusal.OutOfOrder("This badge was cancelled.");
            default:
                badge.Show(command.Visibility, command.InDirectory);
                work.Log("badge-visibility-changed", badge.Ref, new { command.Visibility, command.InDirectory });
                break;
        }
        (await work.ItemOf(badge.Ref, cancel)).IsPublic = badge.Visibility == Visibility.Public;
        return Nothing.Value;
    }
}
