namespace Touchstone.Frameworks;

/// <summary>A framework version named from outside: which one, and what to call it when it cannot be looked up.</summary>
/// <param name="FrameworkId">The framework through all its versions.</param>
/// <param name="VersionId">The version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Uri">Its address.</param>
/// <param name="Version">Its number or name, or null.</param>
public sealed record VersionPin(Guid FrameworkId, Guid VersionId, string Title, string Uri, string? Version = null)
{
    /// <summary>Pins a version.</summary>
    public static VersionPin To(FrameworkVersion version) =>
        new(
            version.Details.FrameworkId,
            version.Details.VersionId,
            version.Details.Title,
            version.Details.Address,
            version.Details.Version
        );
}
