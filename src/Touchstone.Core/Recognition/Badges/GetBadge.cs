using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Delivery;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>A badge, for whoever has its address when the practitioner shows it, and for the practitioner and staff always.</summary>
public sealed record GetBadge(Guid BadgeId) : Query<BadgePage>
{
    public override RecordRef? Subject => RecordKinds.Badge.Ref(BadgeId);
}

/// <param name="Recipient">The name, for those to whom the practitioner shows it.</param>
/// <param name="IsMine">The one who asks is the practitioner.</param>
/// <param name="CanManage">The one who asks may suspend and revoke.</param>
public sealed record BadgePage(
    Badge Badge,
    string Recipient,
    string Credential,
    SpecificationVersion Version,
    string Provider,
    bool IsMine,
    bool CanManage
);

internal sealed class GetBadgeHandler : IQueryHandler<GetBadge, BadgePage>
{
    public async Task<Outcome<BadgePage>> Handle(GetBadge query, Reading reading, CancellationToken cancel)
    {
        var badge = await reading.Db.Set<Badge>().SingleOrDefaultAsync(b => b.Id == query.BadgeId, cancel);
        if (badge is null)
        {
            return new Refusal.NotFound();
        }
        var isMine = badge.PractitionerId == reading.Actor.AccountId;
        var canManage = reading.Standing.Holds(Role.ProgrammeManager);
        if (!badge.IsShown && !isMine && !canManage)
        {
            // A private badge and no badge look the same.
            return new Refusal.NotFound();
        }
        var recipient = await reading
            .Db.Set<Account>()
            .Where(a => a.Id == badge.PractitionerId)
            .Select(a => a.DisplayName)
            .SingleAsync(cancel);
        var credential = await reading
            .Db.Set<Credential>()
            .Where(c => c.Id == badge.CredentialId)
            .Select(c => c.Name)
            .SingleAsync(cancel);
        var version = await reading.Db.Set<SpecificationVersion>().SingleAsync(v => v.Id == badge.VersionId, cancel);
        var provider = await reading
            .Db.Set<Enrolment>()
            .Where(e => e.Id == badge.EnrolmentId)
            .Join(reading.Db.Set<DeliveryPlan>(), e => e.PlanId, p => p.Id, (_, p) => p.ProviderId)
            .Join(reading.Db.Set<Organisation>(), id => id, o => o.Id, (_, o) => o.Name)
            .SingleAsync(cancel);
        return new BadgePage(badge, recipient, credential, version, provider, isMine, canManage);
    }
}
