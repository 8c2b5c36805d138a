using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;
using Touchstone.Core.Credentials;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;

namespace Touchstone.Core.Delivery;

/// <summary>The public list of approved education providers, for one credential or for all.</summary>
public sealed record GetApprovedProviders(Guid? CredentialId = null) : Query<ImmutableArray<ApprovedProvider>>;

public sealed record ApprovedProvider(
    Guid PlanId,
    Guid ProviderId,
    string Provider,
    string? Region,
    Guid CredentialId,
    string Credential,
    string Version,
    string Programme,
    string Mode,
    string Link,
    DateTimeOffset ApprovedAt
);

internal sealed class GetApprovedProvidersHandler
    : IQueryHandler<GetApprovedProviders, ImmutableArray<ApprovedProvider>>
{
    public async Task<Outcome<ImmutableArray<ApprovedProvider>>> Handle(
        GetApprovedProviders query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var found = await reading
            .Db.Set<DeliveryPlan>()
            .Where(p =>
                p.State == PlanState.Approved && (query.CredentialId == null || p.CredentialId == query.CredentialId)
            )
            .Join(reading.Db.Set<Organisation>(), p => p.ProviderId, o => o.Id, (p, o) => new { p, o })
            .Join(
                reading.Db.Set<Credential>(),
                x => x.p.CredentialId,
                c => c.Id,
                (x, c) =>
                    new
                    {
                        x.p,
                        x.o,
                        c.Name,
                    }
            )
            .Join(
                reading.Db.Set<SpecificationVersion>(),
                x => x.p.VersionId,
                v => v.Id,
                (x, v) =>
                    new
                    {
                        x.p,
                        x.o,
                        x.Name,
                        v.Number,
                    }
            )
            .OrderBy(x => x.Name)
            .ThenBy(x => x.o.Name)
            .ToListAsync(cancel);
        return found
            .Select(x => new ApprovedProvider(
                x.p.Id,
                x.o.Id,
                x.o.Name,
                reading.Reference.Regions.Latest.Find(x.o.Region)?.Name,
                x.p.CredentialId,
                x.Name,
                x.Number,
                x.p.Programme.Title,
                x.p.Programme.Mode,
                x.p.Programme.Link,
                x.p.DecidedAt!.Value
            ))
            .ToImmutableArray();
    }
}
