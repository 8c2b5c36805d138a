using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Touchstone.Ledger;

/// <summary>
/// What the whole log was at one time, in four lines: the text of a C2SP tlog-checkpoint (origin, size, root) and one
/// extension line with the time. Kept anywhere outside the database, it exposes every later change to what came before.
/// </summary>
public sealed record Checkpoint
{
    private const string TimePrefix = "time ";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>States the log.</summary>
    /// <param name="origin">Which log: an address without scheme, such as <c>example.org/ledger</c>.</param>
    /// <param name="size">The number of entries, zero or more.</param>
    /// <param name="root">The root of the tree of that size.</param>
    /// <param name="at">When; kept to the second, in UTC. Null for checkpoints of other logs that carry no time.</param>
    /// <exception cref="ArgumentException">The origin is empty, or contains a line break or another control character.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public Checkpoint(string origin, long size, Digest root, DateTimeOffset? at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(origin);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (origin.Any(char.IsControl))
        {
            throw new ArgumentException("The origin is one line of text.", nameof(origin));
        }

        Origin = origin;
        Size = size;
        Root = root;
        At = at?.ToUniversalTime() is { } utc ? utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)) : null;
    }

    /// <summary>Which log this is.</summary>
    public string Origin { get; }

    /// <summary>The number of entries.</summary>
    public long Size { get; }

    /// <summary>The root of the tree over them.</summary>
    public Digest Root { get; }

    /// <summary>When the checkpoint was made, to the second, in UTC; null when it does not say.</summary>
    public DateTimeOffset? At { get; }

    /// <summary>Signs the checkpoint as a note.</summary>
    public SignedNote Sign(params IReadOnlyList<ICheckpointSigner> signers) => SignedNote.Sign(ToText(), signers);

    /// <summary>The text that is signed.</summary>
    public string ToText()
    {
        var time = At is { } at ? $"{TimePrefix}{at.ToString(TimeFormat, CultureInfo.InvariantCulture)}\n" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n{time}");
    }

    /// <summary>
    /// Reads the text of a note. Extension lines other than the time are passed over, as their meaning is unknown here.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var lines = text?.Split('\n');
        if (
            lines is not [var origin, var sizeText, var rootText, .. var extensions, ""]
            || string.IsNullOrWhiteSpace(origin)
            || origin.Any(char.IsControl)
            || extensions.Any(line => line.Length == 0)
            || !TryParseSize(sizeText, out var size)
            || !Digest.TryFromBase64(rootText, out var root)
        )
        {
            return false;
        }

        DateTimeOffset? at = null;
        if (extensions.FirstOrDefault(line => line.StartsWith(TimePrefix, StringComparison.Ordinal)) is { } timeLine)
        {
            if (!TryParseTime(timeLine[TimePrefix.Length..], out var time))
            {
                return false;
            }

            at = time;
        }

        checkpoint = new Checkpoint(origin, size, root, at);
        return true;
    }

    internal static bool TryParseSize(string text, out long size) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size)
        && (text.Length == 1 || text[0] != '0');

    private static bool TryParseTime(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(
            text,
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time
        );
}
