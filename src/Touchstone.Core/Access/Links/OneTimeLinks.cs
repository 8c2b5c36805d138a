using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Links;

/// <summary>Makes one-time links and takes them back, from a use case.</summary>
internal static class OneTimeLinks
{
    /// <summary>Makes a link and gives its secret: the one moment at which the secret is known.</summary>
    public static (OneTimeLink Link, string Secret) MakeLink(
        this Work work,
        LinkPurpose purpose,
        TimeSpan lasts,
        Guid? account = null,
        string? address = null,
        string? name = null
    )
    {
        var secret = LinkSecret.New();
        var link = new OneTimeLink(purpose, LinkSecret.Hash(secret)!, account, address, name, work.Now, lasts);
        work.Db.Add(link);
        return (link, secret);
    }

    /// <summary>
    /// The link with this secret, locked until the command ends so that it is used once however often it is followed at
    /// the same moment. Null when there is none, or it was used, taken back, or has expired: which of these is nobody's business.
    /// </summary>
    public static async Task<OneTimeLink?> TakeLink(
        this Work work,
        LinkPurpose purpose,
        string secret,
        CancellationToken cancel
    )
    {
        if (LinkSecret.Hash(secret) is not { } hash)
        {
            return null;
        }
        var link = await work
            .Db.Set<OneTimeLink>()
            .FromSql($"select * from access.one_time_link where secret_hash = {hash} for update")
            .SingleOrDefaultAsync(cancel);
        return link is not null && link.Purpose == purpose && link.IsGood(work.Now) ? link : null;
    }

    /// <summary>The same to look at, without using it up.</summary>
    public static async Task<OneTimeLink?> FindLink(
        this TouchstoneDb db,
        LinkPurpose purpose,
        string secret,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (LinkSecret.Hash(secret) is not { } hash)
        {
            return null;
        }
        var link = await db.Set<OneTimeLink>().SingleOrDefaultAsync(l => l.SecretHash == hash, cancel);
        return link is not null && link.Purpose == purpose && link.IsGood(now) ? link : null;
    }

    /// <summary>Takes back every link of a kind that an account still has: a newer one replaces it, or the account has changed.</summary>
    public static async Task WithdrawLinks(
        this Work work,
        Guid account,
        CancellationToken cancel,
        LinkPurpose? purpose = null
    )
    {
        var open = await work
            .Db.Set<OneTimeLink>()
            .Where(l => l.AccountId == account && l.UsedAt == null && l.WithdrawnAt == null)
            .Where(l => purpose == null || l.Purpose == purpose)
            .ToListAsync(cancel);
        open.ForEach(l => l.Withdraw(work.Now));
    }
}
