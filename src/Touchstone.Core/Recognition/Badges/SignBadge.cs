using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Log;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>The product signs an offered badge, once.</summary>
public sealed record SignBadge(Guid BadgeId) : Command<Nothing>
{
    public override RecordRef? Subject => RecordKinds.Badge.Ref(BadgeId);
}

internal sealed class SignBadgeHandler(IssuerKeys keys) : ICommandHandler<SignBadge, Nothing>
{
    public async Task<Outcome<Nothing>> Handle(SignBadge command, Work work, CancellationToken cancel)
    {
        var badge = await work.Db.Set<Badge>().SingleOrDefaultAsync(b => b.Id == command.BadgeId, cancel);
        if (badge is null)
        {
            return new Refusal.NotFound();
        }
        if (badge.Signed is not null || badge.State == BadgeState.Cancelled)
        {
            return new Refusal.OutOfOrder("This badge has been signed or cancelled.");
        }
        var document = await BadgeDocument.Of(work, badge, cancel);
        badge.Sign(await keys.Sign(work.Db, document, work.Now, cancel), work.Now);
        work.Log("badge-signed", badge.Ref, new { badge.StatusIndex });
        return Nothing.Value;
    }
}
