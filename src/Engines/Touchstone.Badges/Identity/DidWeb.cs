using System.Net;

namespace Touchstone.Badges.Identity;

/// <summary>
/// did:web: an identifier that stands for a document on a web server. A port is written <c>%3A</c>; the loopback
/// addresses mean http, everything else https.
/// </summary>
public static class DidWeb
{
    /// <summary>How such identifiers begin.</summary>
    public const string Prefix = "did:web:";

    /// <summary>The identifier for a site, or for a folder on it when the address has a path.</summary>
    /// <param name="site">An absolute address: https, or http on loopback. Query and fragment are ignored.</param>
    /// <exception cref="ArgumentException">The address is http on another machine, or not http at all.</exception>
    public static string Of(Uri site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (site.Scheme != (IsLoopback(site.Host) ? Uri.UriSchemeHttp : Uri.UriSchemeHttps))
            throw new ArgumentException("did:web stands for https, and for http on loopback.", nameof(site));
        var host = site.IsDefaultPort ? site.IdnHost : $"{site.IdnHost}%3A{site.Port}";
        var path = site.AbsolutePath.Trim('/');
        return Prefix + (path.Length == 0 ? host : $"{host}:{path.Replace('/', ':')}");
    }

    /// <summary>The address of the document that a did:web stands for.</summary>
    public static Reading<Uri> AddressOf(string did)
    {
        ArgumentNullException.ThrowIfNull(did);
        if (!did.StartsWith(Prefix, StringComparison.Ordinal) || did.AsSpan().IndexOfAny("/?#@\\ ") >= 0)
            return Failed();
        var parts = did[Prefix.Length..].Split(':');
        var host = parts[0].Replace("%3A", ":", StringComparison.OrdinalIgnoreCase);
        if (host.Contains('%', StringComparison.Ordinal) || parts.Any(part => !IsSafe(part)))
            return Failed();
        var scheme = IsLoopback(host.Split(':')[0]) ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
        var path = parts.Length == 1 ? ".well-known" : string.Join('/', parts[1..]);
        return
            Uri.TryCreate($"{scheme}://{host}/{path}/did.json", UriKind.Absolute, out var address)
            && address.UserInfo.Length == 0
            ? Reading<Uri>.Of(address)
            : Failed();
    }

    /// <summary>A part that could lead the address to another folder is refused, encoded or not.</summary>
    private static bool IsSafe(string part)
    {
        var plain = Uri.UnescapeDataString(part);
        return plain.Length > 0 && plain is not ("." or "..") && plain.AsSpan().IndexOfAny("/\\") < 0;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static Reading<Uri> Failed() => Reading<Uri>.Failed("This is not a did:web that names a host.");
}
