using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;
using Touchstone.Core.Record.Catalogue;

namespace Touchstone.Core.Endorsement;

/// <summary>
/// Finds what stands between a person and an independent judgement of a credential: they developed it, sat in its groups, or
/// work or lately worked for the organisation that developed it. What people declare themselves comes on top.
/// </summary>
internal static class Independence
{
    /// <summary>How far back an employment still counts.</summary>
    private const int YearsBack = 3;

    private static readonly Role[] PartOfDevelopment =
    [
        Role.Developer,
        Role.SteeringGroupChair,
        Role.SteeringGroupMember,
        Role.ExpertGroupMember,
        Role.LayPartner,
    ];

    /// <summary>Plain sentences, none when nothing was found.</summary>
    public static async Task<ImmutableArray<string>> Against(
        Work work,
        Guid account,
        Credential credential,
        CancellationToken cancel
    )
    {
        var found = ImmutableArray.CreateBuilder<string>();
        if (await HoldsPart(work, account, credential, cancel))
        {
            found.Add("They took part in developing this credential.");
        }
        if (credential.DeveloperId is { } developer)
        {
            var since = work.Now.AddYears(-YearsBack);
            var worked = await work
                .Db.Set<Membership>()
                .AnyAsync(
                    m =>
                        m.AccountId == account && m.OrganisationId == developer && (m.Until == null || m.Until > since),
                    cancel
                );
            if (worked)
            {
                found.Add("They work, or worked in the last three years, for the organisation that developed it.");
            }
            var domain = await work
                .Db.Set<Organisation>()
                .Where(o => o.Id == developer)
                .Select(o => o.MailDomain)
                .SingleAsync(cancel);
            var mail = await work
                .Db.Set<Account>()
                .Where(a => a.Id == account)
                .Select(a => a.Email)
                .SingleAsync(cancel);
            if (domain is { Length: > 0 } && mail!.EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase))
            {
                found.Add("Their e-mail address is at the organisation that developed it.");
            }
        }
        var conflicts = await work
            .Db.Set<Interest>()
            .Where(i => i.AccountId == account && i.State == InterestState.Conflict)
            .ToListAsync(cancel);
        var chain = await Gate.ChainOf(work.Db, credential.Ref, cancel);
        if (conflicts.Any(i => chain.Contains(i.OnKind.Ref(i.OnId))))
        {
            found.Add("A conflict of interest is on record.");
        }
        return found.ToImmutable();
    }

    /// <summary>A role in the development counts whether it is held on the credential, its project or one of its groups, and whether or not it has ended.</summary>
    private static async Task<bool> HoldsPart(Work work, Guid account, Credential credential, CancellationToken cancel)
    {
        var grants = await work
            .Db.Set<Grant>()
            .Where(g => g.AccountId == account && g.OnId != null && PartOfDevelopment.Contains(g.Role))
            .ToListAsync(cancel);
        var held = grants.Select(g => g.OnId!.Value).ToArray();
        var credentialKind = RecordKinds.Credential;
        return held.Contains(credential.Id)
            || await work
                .Db.Set<Item>()
                .AnyAsync(
                    i => held.Contains(i.Id) && i.CredentialId == credential.Id && i.Kind != credentialKind,
                    cancel
                );
    }
}
