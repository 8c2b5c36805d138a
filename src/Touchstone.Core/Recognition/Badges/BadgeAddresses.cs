using Touchstone.Core.Platform;

namespace Touchstone.Core.Recognition.Badges;

/// <summary>The permanent addresses that a badge names. They never change once a badge has been signed.</summary>
public static class BadgeAddresses
{
    public const string StatusList = "/status/1";
    public const string SuspensionList = "/status/2";

    public static string Badge(Site site, Guid badge) => site.AddressOf($"/badges/{badge}");

    public static string Achievement(Site site, Guid version) => site.AddressOf($"/achievements/{version}");

    public static string Capability(Site site, Guid version, Guid lineage) =>
        site.AddressOf($"/specifications/versions/{version}/capabilities/{lineage}");
}
