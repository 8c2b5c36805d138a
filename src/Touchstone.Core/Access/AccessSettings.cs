namespace Touchstone.Core.Access;

/// <summary>What an operator sets about signing in, section "Access".</summary>
public sealed class AccessSettings
{
    public const string Section = "Access";

    /// <summary>Roles with power count only for people who signed in with a second factor. See <see cref="PowerfulRoles"/>.</summary>
    public bool SecondFactorForPower { get; set; }

    /// <summary>
    /// The mail log shows one-time links, so that an installation without a mail server can be tried out. Whoever reads
    /// another person's link can act as that person: never where real people are.
    /// </summary>
    public bool LinksInMailLog { get; set; }

    /// <summary>A session ends after this time without use. One hour: NIST SP 800-63B-4, 2.2.3.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A session ends after this time however much it is used. 24 hours: NIST SP 800-63B-4, 2.2.3.</summary>
    public TimeSpan SessionLongest { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Wrong attempts from one address for one account before it must wait.</summary>
    public int AttemptsBeforeWait { get; set; } = 5;

    /// <summary>How long it must wait, and the time in which attempts are counted together.</summary>
    public TimeSpan Wait { get; set; } = TimeSpan.FromMinutes(15);
}
