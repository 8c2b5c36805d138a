using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Record;

namespace Touchstone.Core.Endorsement;

/// <summary>A version that was launched, at its permanent address. Superseded and withdrawn ones stay readable, marked as such.</summary>
public sealed record GetPublishedVersion(Guid VersionId) : Query<SpecificationVersion>
{
    public override RecordRef? Subject => RecordKinds.SpecificationVersion.Ref(VersionId);
}

internal sealed class GetPublishedVersionHandler : IQueryHandler<GetPublishedVersion, SpecificationVersion>
{
    public async Task<Outcome<SpecificationVersion>> Handle(
        GetPublishedVersion query,
        Reading reading,
        CancellationToken cancel
    )
    {
        var version = await reading
            .Db.Set<SpecificationVersion>()
            .SingleOrDefaultAsync(v => v.Id == query.VersionId && v.LaunchedAt != null, cancel);
        return version is null ? new Refusal.NotFound() : version;
    }
}
