using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Access.Organisations;

/// <summary>Organisations that take part, by name.</summary>
/// <param name="Find">Part of the name, an ODS code or a UKPRN.</param>
public sealed record GetOrganisations(string? Find = null, string? Kind = null, string? Region = null, int Page = 1)
    : Query<OrganisationList>
{
    public const int PageSize = 50;
}

public sealed record OrganisationList(ImmutableArray<OrganisationLine> Lines, int Total, bool CanAdd);

public sealed record OrganisationLine(
    Guid Id,
    string Name,
    string Kind,
    string? Region,
    string? OdsCode,
    string? Ukprn,
    int Members
);

internal sealed class GetOrganisationsHandler : IQueryHandler<GetOrganisations, OrganisationList>
{
    public async Task<Outcome<OrganisationList>> Handle(
        GetOrganisations query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var organisations = reading.Db.Set<Organisation>().AsQueryable();
        if (CheckingOrganisations.Blank(query.Find) is { } find)
        {
            var words = $"%{Like.Escape(find)}%";
            var code = find.ToUpperInvariant();
            organisations = organisations.Where(o =>
                EF.Functions.ILike(o.Name, words) || o.OdsCode == code || o.Ukprn == code
            );
        }
        if (CheckingOrganisations.Blank(query.Kind) is { } kind)
        {
            organisations = organisations.Where(o => o.Kind == kind);
        }
        if (CheckingOrganisations.Blank(query.Region) is { } region)
        {
            organisations = organisations.Where(o => o.Region == region);
        }
        var total = await organisations.CountAsync(cancel);
        var page = await organisations
            .OrderBy(o => o.Name)
            .OnPage(query.Page, GetOrganisations.PageSize)
            .Select(o => new OrganisationLine(
                o.Id,
                o.Name,
                o.Kind,
                o.Region,
                o.OdsCode,
                o.Ukprn,
                reading.Db.Set<Membership>().Count(m => m.OrganisationId == o.Id && m.Until == null)
            ))
            .ToListAsync(cancel);
        var kinds = reading.Reference.OrganisationKinds.On(reading.Today);
        var regions = reading.Reference.Regions.On(reading.Today);
        return new OrganisationList(
            [
                .. page.Select(l =>
                    l with
                    {
                        Kind = kinds.Find(l.Kind)?.Name ?? l.Kind,
                        Region = l.Region is null ? null : regions.Find(l.Region)?.Name ?? l.Region,
                    }
                ),
            ],
            total,
            reading.Standing.HoldsAny(Role.ProgrammeManager, Role.Administrator)
        );
    }
}
