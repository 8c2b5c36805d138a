using Touchstone.Core.Reference;
using Touchstone.Frameworks;

namespace Touchstone.Core.Development.Specifications;

/// <summary>The mapping set of a specification that leads to one edition of the multi-professional framework.</summary>
internal static class PillarMappings
{
    public static MappingSet SetFor(FrameworkVersion specification, ReferenceList<Pillar> edition) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Title = $"Mapping to {edition.Title}, {edition.Edition}",
            From = VersionPin.To(specification),
            To = VersionPin.To(PillarFramework.Of(edition)),
        };

    /// <summary>The set of this edition, empty if there is none.</summary>
    public static MappingSet In(FrameworkPackage package, ReferenceList<Pillar> edition) =>
        package.Mappings.FirstOrDefault(set => set.To.VersionId == PillarFramework.VersionIdOf(edition.Edition))
        ?? SetFor(package.Version, edition);

    /// <summary>The package with this set in place of the one of the same identifier, or added to the others.</summary>
    public static FrameworkPackage With(this FrameworkPackage package, MappingSet set) =>
        package with
        {
            Mappings = package.Mappings.Any(s => s.Id == set.Id)
                ? package.Mappings.Select(s => s.Id == set.Id ? set : s).ToValueList()
                : package.Mappings.Add(set),
        };

    /// <summary>The set with the rows of one node replaced.</summary>
    public static MappingSet WithRowsOf(this MappingSet set, LineageId node, IEnumerable<Mapping> rows) =>
        set with
        {
            Rows = set.Rows.Where(row => row.From.Lineage != node).Concat(rows).ToValueList(),
        };
}
