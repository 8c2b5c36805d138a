using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Access.Interests.Detecting;

/// <summary>The person's address belongs to an organisation concerned, or to that of somebody who made it.</summary>
internal sealed class SharesMailDomain : IConflictDetector
{
    /// <summary>Domains that say nothing about where somebody works: public providers, and one shared by a whole health service.</summary>
    private static readonly HashSet<string> Everybodys =
    [
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "hotmail.co.uk",
        "live.co.uk",
        "icloud.com",
        "me.com",
        "yahoo.com",
        "yahoo.co.uk",
        "btinternet.com",
        "proton.me",
        "protonmail.com",
        "nhs.net",
    ];

    public async Task<ImmutableArray<Finding>> Look(
        TouchstoneDb db,
        Account person,
        Surroundings surroundings,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var mine = DomainOf(person.Email);
        if (mine is null || Everybodys.Contains(mine))
        {
            return [];
        }
        var organisations = surroundings.Organisations.ToArray();
        var makers = surroundings.Makers.Where(m => m != person.Id).ToArray();
        var domains = await db.Set<Organisation>()
            .Where(o => organisations.Contains(o.Id) && o.MailDomain != null)
            .Select(o => o.MailDomain)
            .ToListAsync(cancel);
        var addresses = await db.Set<Account>()
            .Where(a => makers.Contains(a.Id))
            .Select(a => a.Email)
            .ToListAsync(cancel);
        return domains.Concat(addresses.Select(DomainOf)).Any(d => d is not null && Same(mine, d))
            ? [new Finding("mail-domain", $"Has an address at {mine}, as somebody concerned has")]
            : [];
    }

    // A department's own domain under the organisation's is the organisation.
    private static bool Same(string one, string other) =>
        one == other
        || one.EndsWith("." + other, StringComparison.Ordinal)
        || other.EndsWith("." + one, StringComparison.Ordinal);

    private static string? DomainOf(string? address) =>
        address is null ? null : address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
}
