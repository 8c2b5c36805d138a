using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Workforce;

namespace Touchstone.Core.Development.Specifications;

/// <summary>Tells the workforce area which specifications are in force and what they say.</summary>
internal sealed class PublishedSpecifications : IPublishedSpecifications, IProcessSingleton
{
    public async Task<IReadOnlyList<PublishedSpecification>> All(TouchstoneDb db, CancellationToken cancel)
    {
        var launched = await db.Set<SpecificationVersion>()
            .AsNoTracking()
            .Where(v => v.State == VersionState.Launched)
            .OrderBy(v => v.Title)
            .ToListAsync(cancel);
        return [.. launched.Select(Of)];
    }

    private static PublishedSpecification Of(SpecificationVersion version)
    {
        var content = SpecificationContent.Of(version);
        return new PublishedSpecification(
            version.Id,
            version.CredentialId,
            version.Title,
            version.Number,
            version.Body.FrameworkEdition,
            version.Body.Credits,
            [.. version.Body.TargetGroup.Select(t => t.Profession)],
            [
                .. content.Domains.SelectMany(domain =>
                    domain.Capabilities.Select(c => new PublishedCapability(
                        c.Lineage,
                        domain.Title,
                        c.Name,
                        c.Text,
                        [.. c.Statements.Select(s => s.Text)],
                        [.. c.Pillars.Select(p => p.Code)]
                    ))
                ),
            ]
        );
    }
}
