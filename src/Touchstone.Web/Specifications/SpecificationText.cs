using Touchstone.Core.Development.Specifications;

namespace Touchstone.Web.Specifications;

/// <summary>The text of a version, as a part of a page.</summary>
/// <param name="Published">The permanent address of the version, from which those of its capabilities are made; null for a candidate, whose capabilities have none.</param>
public sealed record SpecificationText(SpecificationVersion Version, string? Published)
{
    public SpecificationContent Content { get; } = SpecificationContent.Of(Version);
}
