using Microsoft.EntityFrameworkCore;
using Touchstone.Badges.Status;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>The signed list that says which badges are revoked, or suspended. Made from the badges themselves each time it is asked for.</summary>
public sealed record GetStatusList(StatusPurpose Purpose) : Query<string>;

internal sealed class GetStatusListHandler(IssuerKeys keys) : IQueryHandler<GetStatusList, string>
{
    /// <summary>A verifier may keep the list this long; within it a change shows at the latest.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public async Task<Outcome<string>> Handle(GetStatusList query, Reading reading, CancellationToken cancel)
    {
        var state = query.Purpose == StatusPurpose.Revocation ? BadgeState.Revoked : BadgeState.Suspended;
        var places = await reading
            .Db.Set<Badge>()
            .Where(b => b.State == state || (state == BadgeState.Revoked && b.State == BadgeState.Cancelled))
            .Select(b => b.StatusIndex)
            .ToListAsync(cancel);
        var bits = new StatusBits();
        foreach (var place in places)
        {
            bits[place] = true;
        }
        var list = new StatusListCredential
        {
            Id = reading.Site.AddressOf(
                query.Purpose == StatusPurpose.Revocation ? BadgeAddresses.StatusList : BadgeAddresses.SuspensionList
            ),
            Issuer = keys.Issuer,
            Purpose = query.Purpose,
            Bits = bits,
            ValidFrom = reading.Now,
            ValidUntil = reading.Now + Lasts,
        };
        var signed = await keys.SignIfIssuing(reading.Db, list.ToJson(), reading.Now, cancel);
        return signed is null ? new Refusal.NotFound() : signed;
    }
}
