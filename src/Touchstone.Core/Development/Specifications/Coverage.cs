using Touchstone.Core.Reference;
using Touchstone.Frameworks.Covering;

namespace Touchstone.Core.Development.Specifications;

/// <summary>How a specification covers an edition of the multi-professional framework.</summary>
public static class Coverage
{
    public static CoverageMatrix Of(SpecificationContent content, ReferenceList<Pillar> edition) =>
        CoverageMatrix.Of(
            content.Package.Version,
            PillarFramework.Of(edition),
            content.Package.Mappings.Where(set => set.To.VersionId == PillarFramework.VersionIdOf(edition.Edition))
        );
}
