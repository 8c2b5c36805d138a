namespace Touchstone.Core.Workforce;

/// <summary>Points at a capability of one version of a specification, with its name as it was when it was mapped.</summary>
/// <param name="VersionId">The version, pinned.</param>
/// <param name="Lineage">The capability.</param>
/// <param name="Specification">Title and number of the version.</param>
/// <param name="Name">Code and title of the capability.</param>
public sealed record MappedCapability(Guid VersionId, Guid Lineage, string Specification, string Name)
{
    /// <summary>How a form names it.</summary>
    public string Key => $"{VersionId:N}.{Lineage:N}";

    public static MappedCapability Of(PublishedSpecification specification, PublishedCapability capability) =>
        new(specification.VersionId, capability.Lineage, specification.Name, capability.Name);
}
