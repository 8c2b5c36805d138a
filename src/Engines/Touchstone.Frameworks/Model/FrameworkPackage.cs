namespace Touchstone.Frameworks;

/// <summary>A framework version with the mappings that start from it: what an exchange file carries.</summary>
/// <param name="Version">The version.</param>
/// <param name="Mappings">The mapping sets whose <see cref="MappingSet.From"/> is the version.</param>
public sealed record FrameworkPackage(FrameworkVersion Version, ValueList<MappingSet> Mappings = default)
{
    /// <summary>The content hash of the version and its mappings; see <see cref="Frameworks.ContentHash"/>.</summary>
    public string ContentHash() => Frameworks.ContentHash.Of(this);
}
