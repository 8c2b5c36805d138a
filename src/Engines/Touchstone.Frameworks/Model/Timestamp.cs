using System.Globalization;

namespace Touchstone.Frameworks;

/// <summary>
/// A moment as its source wrote it (RFC 3339). The text is kept because an exchange that turns "+00:00" into "Z" has changed
/// every object of a file; two timestamps are equal when their texts are.
/// </summary>
public readonly record struct Timestamp
{
    private const string UnknownText = "1970-01-01T00:00:00Z";

    private readonly string? text;

    private Timestamp(string text) => this.text = text;

    /// <summary>The first moment of 1970, which stands for "the source does not say".</summary>
    public static Timestamp Unknown => default;

    /// <summary>The RFC 3339 text, for example 2026-11-20T09:30:00Z.</summary>
    public string Text => text ?? UnknownText;

    /// <summary>The same moment for arithmetic.</summary>
    public DateTimeOffset At =>
        DateTimeOffset.Parse(Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The moment written in UTC, with a fraction of a second only where there is one.</summary>
    public static Timestamp From(DateTimeOffset moment) =>
        new(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    /// <summary>
    /// Reads RFC 3339 text and keeps it. A date alone, or a time without an offset, is read as UTC and completed.
    /// </summary>
    /// <returns>False when the text is no moment at all.</returns>
    public static bool TryRead(string? source, out Timestamp timestamp)
    {
        timestamp = default;
        if (
            source is null
            || source.Length is < 10 or > 40
            || !DateTimeOffset.TryParse(
                source,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
        )
        {
            return false;
        }

        timestamp =
            source == UnknownText ? Unknown
            : IsRfc3339(source) ? new Timestamp(source)
            : From(moment);
        return true;
    }

    private static bool IsRfc3339(string source)
    {
        if (source.Length < 20 || source[4] != '-' || source[7] != '-' || source[10] != 'T' || source[13] != ':')
        {
            return false;
        }

        if (source[16] != ':')
        {
            return false;
        }

        var rest = source.AsSpan(19);
        if (rest[0] == '.')
        {
            var end = 1;
            while (end < rest.Length && char.IsAsciiDigit(rest[end]))
            {
                end++;
            }

            rest = rest[end..];
        }

        return rest is "Z" || (rest.Length == 6 && rest[0] is '+' or '-' && rest[3] == ':');
    }

    /// <inheritdoc />
    public override string ToString() => Text;
}
