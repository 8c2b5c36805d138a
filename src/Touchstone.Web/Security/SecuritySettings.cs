namespace Touchstone.Web.Security;

/// <summary>What an operator sets, section "Security".</summary>
public sealed class SecuritySettings
{
    public const string Section = "Security";

    /// <summary>
    /// People reach the site by https, directly or through a proxy: cookies are then Secure and named __Host-. False is for
    /// one's own machine.
    /// </summary>
    public bool Https { get; set; }

    /// <summary>
    /// A file with the key under which the keys in the database are sealed; every node has the same. See docs/operating.md.
    /// </summary>
    public string? KeyFile { get; set; }

    /// <summary>Requests a minute from one address, static files apart.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Forms sent a minute from one address by people who are not signed in.</summary>
    public int PublicFormsPerMinute { get; set; } = 30;

    /// <summary>Attempts to sign in, or to prove who one is, a minute from one address.</summary>
    public int SignInsPerMinute { get; set; } = 10;

    /// <summary>
    /// Requests a minute from one address to pages on which people take part in conversations: a whole hospital may share one.
    /// </summary>
    public int TakingPartPerMinute { get; set; } = 12_000;

    /// <summary>The name of a cookie: with the prefix that ties it to this host wherever that is possible (RFC 6265bis, 4.1.3.2).</summary>
    public string CookieName(string name) => Https ? "__Host-touchstone-" + name : "touchstone-" + name;
}
