using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>One demand return with its lines and its other versions.</summary>
public sealed record GetDemandReturn(Guid ReturnId) : Query<DemandReturnPage>
{
    public override RecordRef? Subject => RecordKinds.DemandReturn.Ref(ReturnId);
}

/// <param name="Credentials">What a line can name.</param>
public sealed record DemandReturnPage(
    DemandReturn Return,
    string Organisation,
    ImmutableArray<DemandLine> Lines,
    ImmutableArray<DemandVersion> Others,
    ImmutableArray<Named> Credentials
);

public sealed record DemandVersion(Guid Id, int Version, DemandState State);

internal sealed class GetDemandReturnHandler : IQueryHandler<GetDemandReturn, DemandReturnPage>
{
    public async Task<Outcome<DemandReturnPage>> Handle(
        GetDemandReturn query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var demand = await reading
            .Db.Set<DemandReturn>()
            .Include(r => r.Lines)
            .SingleOrDefaultAsync(r => r.Id == query.ReturnId, cancel);
        if (demand is null)
        {
            return new Refusal.NotFound();
        }
        var others = await reading
            .Db.Set<DemandReturn>()
            .Where(r => r.OrganisationId == demand.OrganisationId && r.Year == demand.Year && r.Id != demand.Id)
            .OrderBy(r => r.Version)
            .Select(r => new DemandVersion(r.Id, r.Version, r.State))
            .ToListAsync(cancel);
        var credentials = await reading
            .Db.Set<Credential>()
            .Where(c => c.RetiredAt == null)
            .OrderBy(c => c.Name)
            .Select(c => new Named(c.Id, c.Name))
            .ToListAsync(cancel);
        var organisation = await reading.Db.Set<Organisation>().SingleAsync(o => o.Id == demand.OrganisationId, cancel);
        return new DemandReturnPage(
            demand,
            organisation.Name,
            [.. demand.Lines.OrderBy(l => l.Place)],
            [.. others],
            [.. credentials]
        );
    }
}
