using System.Text.RegularExpressions;

namespace Touchstone.Web.Hosting;

/// <summary>
/// The links of answers, invitations, bookings and registrations carry what proves whose they are. Whoever reads a log or a
/// trace must not be able to follow them, nor to tell by two lines that they are of the same person.
/// </summary>
internal static partial class SecretPaths
{
    /// <summary>The path without what is long enough to be a secret: 32 bytes in base64url are 43 characters.</summary>
    public static string Hide(string path) => Secret().Replace(path, "/-");

    [GeneratedRegex("/[A-Za-z0-9_-]{40,}(?=[/.?]|$)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Secret();
}
