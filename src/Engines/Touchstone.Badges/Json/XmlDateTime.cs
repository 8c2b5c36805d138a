using System.Globalization;
using System.Text.RegularExpressions;

namespace Touchstone.Badges.Json;

/// <summary>
/// Moments as credentials write them: XML Schema <c>dateTimeStamp</c>, that is with a time zone
/// (W3C VC Data Model 2.0, section 4.9).
/// </summary>
internal static partial class XmlDateTime
{
    /// <summary>Whole seconds in UTC: every verifier reads that.</summary>
    internal static string Write(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The moment, or null when the text is no date and time or has no time zone.</summary>
    internal static DateTimeOffset? Read(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } match)
            return null;
        // .NET keeps seven digits of a second; more are legal and make no difference here.
        var fraction = match.Groups["fraction"].Value;
        var trimmed =
            match.Groups["start"].Value + (fraction.Length > 8 ? fraction[..8] : fraction) + match.Groups["zone"].Value;
        return DateTimeOffset.TryParse(
            trimmed,
            CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind,
            out var moment
        )
            ? moment
            : null;
    }

    [GeneratedRegex(
        @"^(?<start>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?<fraction>\.[0-9]{1,64})?(?<zone>Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
