using System.Text.RegularExpressions;

namespace Touchstone.Core.Insight.Projects;

/// <summary>What looks as if it pointed at a person. It is a net with wide meshes: people still look.</summary>
internal static partial class IdentityHints
{
    private static readonly string[] Headings =
    [
        "address",
        "birth",
        "dob",
        "e-mail",
        "email",
        "first name",
        "forename",
        "full name",
        "ip address",
        "mobile",
        "name",
        "nhs number",
        "phone",
        "postcode",
        "surname",
        "telephone",
        "your name",
    ];

    /// <summary>A column by its heading.</summary>
    public static bool InHeading(string heading)
    {
        var plain = heading.Trim().ToLowerInvariant();
        return Headings.Contains(plain)
            || plain.Contains("e-mail", StringComparison.Ordinal)
            || plain.Contains("email", StringComparison.Ordinal);
    }

    /// <summary>An e-mail address, or a telephone number of the United Kingdom.</summary>
    public static bool InWords(string words) => MailAddress().IsMatch(words) || Telephone().IsMatch(words);

    /// <summary>
    /// The same for PostgreSQL (its manual, 9.7.3), which needs no bounds: it does not go back over what it has read. To be matched
    /// without regard to case.
    /// </summary>
    public const string MailAddressInSql = @"\w@[\w-]+(\.[\w-]+)*\.[a-z]{2,}";

    public const string TelephoneInSql = TelephonePattern;

    private const string TelephonePattern = @"(?<!\d)(?:\+44\s?|0)\d(?:[\s-]?\d){8,9}(?!\d)";

    [GeneratedRegex(
        @"\w@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,}",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex MailAddress();

    [GeneratedRegex(TelephonePattern, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Telephone();
}
