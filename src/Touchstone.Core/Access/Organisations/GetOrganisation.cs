using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access.Roles;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Access.Organisations;

/// <summary>One organisation, which is public; who belongs to it is for those who work with it.</summary>
public sealed record GetOrganisation(Guid OrganisationId) : Query<OrganisationPage>
{
    public override RecordRef? Subject => RecordKinds.Organisation.Ref(OrganisationId);
}

/// <param name="IsInside">Whether the people who belong to it are shown to the one who asks.</param>
public sealed record OrganisationPage(
    Guid Id,
    bool IsInside,
    OrganisationEntry Entry,
    string KindName,
    string? RegionName,
    ImmutableArray<MemberLine> Members,
    ImmutableArray<MemberLine> PastMembers,
    ImmutableArray<HolderLine> Holders,
    int Revision
);

public sealed record MemberLine(
    Guid MembershipId,
    Guid AccountId,
    string Name,
    string Position,
    DateTimeOffset From,
    DateTimeOffset? Until
);

/// <summary>Somebody who holds a role in the organisation.</summary>
public sealed record HolderLine(Guid AccountId, string Name, string Role);

internal sealed class GetOrganisationHandler : IQueryHandler<GetOrganisation, OrganisationPage>
{
    private static readonly Role[] Inside =
    [
        Role.ProgrammeManager,
        Role.Administrator,
        Role.Auditor,
        Role.RegionalLead,
        Role.Evaluator,
        Role.ProviderLead,
        Role.EmployerLead,
    ];

    public async Task<Outcome<OrganisationPage>> Handle(
        GetOrganisation query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var id = query.OrganisationId;
        var organisation = await reading.Db.Set<Organisation>().SingleOrDefaultAsync(o => o.Id == id, cancel);
        if (organisation is null)
        {
            return new Refusal.NotFound();
        }
        var chain = await Gate.ChainOf(reading.Db, query.Subject!.Value, cancel);
        var inside =
            !chain.Any(reading.Standing.Conflicts.Contains) && Inside.Any(role => reading.Standing.Holds(role, chain));
        var members = await reading
            .Db.Set<Membership>()
            .Where(m => inside && m.OrganisationId == id)
            .Join(reading.Db.Set<Account>(), m => m.AccountId, a => a.Id, (m, a) => new { m, a.DisplayName })
            .OrderBy(x => x.DisplayName)
            .Select(x => new MemberLine(x.m.Id, x.m.AccountId, x.DisplayName, x.m.Position, x.m.From, x.m.Until))
            .ToListAsync(cancel);
        var holders = await reading
            .Db.Set<Grant>()
            .Where(g => inside && g.OnKind == RecordKinds.Organisation && g.OnId == id && g.Until == null)
            .Join(
                reading.Db.Set<Account>(),
                g => g.AccountId,
                a => a.Id,
                (g, a) =>
                    new
                    {
                        g.AccountId,
                        g.Role,
                        a.DisplayName,
                    }
            )
            .OrderBy(x => x.DisplayName)
            .ToListAsync(cancel);
        return new OrganisationPage(
            id,
            inside,
            new OrganisationEntry(
                organisation.Name,
                organisation.Kind,
                organisation.Region,
                organisation.OdsCode,
                organisation.Ukprn,
                inside ? organisation.MailDomain : null,
                organisation.Website
            ),
            reading.Reference.OrganisationKinds.On(reading.Today).Find(organisation.Kind)?.Name ?? organisation.Kind,
            organisation.Region is { } region ? reading.Reference.Regions.On(reading.Today).Find(region)?.Name : null,
            [.. members.Where(m => m.Until is null)],
            [.. members.Where(m => m.Until is not null)],
            [
                .. holders.Select(h => new HolderLine(
                    h.AccountId,
                    h.DisplayName,
                    reading.Reference.Describe(h.Role, reading.Today).Name
                )),
            ],
            organisation.Revision
        );
    }
}
