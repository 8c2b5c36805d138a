using Touchstone.Themes.Text;

namespace Touchstone.Themes.Codebooks;

/// <summary>
/// The form in which texts are coded and exchanged: no byte order mark, lines end with LF, no lone surrogates. Places in the
/// text as it was are turned into places in this form.
/// </summary>
public sealed class SourceText
{
    private readonly int[] removed;

    private SourceText(string text, int[] removed)
    {
        Text = text;
        Length = CodePoints.Count(text);
        this.removed = removed;
    }

    /// <summary>The text in this form.</summary>
    public string Text { get; }

    /// <summary>Its length in code points.</summary>
    public int Length { get; }

    /// <summary>Whether the text was in another form.</summary>
    public bool WasChanged => removed.Length > 0;

    /// <summary>Brings a text into this form.</summary>
    public static SourceText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var formed = CodePoints.WellFormed(text);
        var gone = new List<int>();
        if (formed.StartsWith('\uFEFF'))
        {
            gone.Add(0);
            formed = formed[1..];
        }

        if (!formed.Contains('\r', StringComparison.Ordinal))
        {
            return new(formed, [.. gone]);
        }

        var place = gone.Count;
        for (var i = 0; i < formed.Length; i++)
        {
            if (formed[i] == '\r' && i + 1 < formed.Length && formed[i + 1] == '\n')
            {
                gone.Add(place);
            }

            i += char.IsHighSurrogate(formed[i]) && i + 1 < formed.Length ? 1 : 0;
            place++;
        }

        return new(formed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), [.. gone]);
    }

    /// <summary>The place here of a place in the text as it was, both in code points; it may lie past the end.</summary>
    public int PlaceOf(int place)
    {
        var before = Array.BinarySearch(removed, place);
        return place - (before < 0 ? ~before : before);
    }
}
