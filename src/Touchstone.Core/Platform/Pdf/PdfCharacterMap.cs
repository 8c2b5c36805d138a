using System.Text;

namespace Touchstone.Core.Platform.Pdf;

/// <summary>Which text each code of a font stands for, as the font itself says (ISO 32000-2, 9.10.3).</summary>
internal static class PdfCharacterMap
{
    private const int LongestRange = 65_536;

    public static IEnumerable<(int Code, string Text)> Read(byte[] bytes)
    {
        var found = new List<(int, string)>();
        try
        {
            Read(new PdfTokens(bytes), found);
        }
        catch (PdfBrokenException)
        {
            // What was read until then holds.
        }
        return found;
    }

    private static void Read(PdfTokens tokens, List<(int, string)> found)
    {
        var given = new List<object?>();
        while (tokens.Next(out var value) && found.Count < LongestRange)
        {
            switch (value)
            {
                case PdfWord { Text: "beginbfchar" or "beginbfrange" }:
                    given.Clear();
                    break;
                case PdfWord { Text: "endbfchar" }:
                    for (var i = 0; i + 1 < given.Count; i += 2)
                    {
                        if (given[i] is PdfString code && given[i + 1] is PdfString text)
                        {
                            found.Add((CodeOf(code), TextOf(text.Bytes)));
                        }
                    }
                    break;
                case PdfWord { Text: "endbfrange" }:
                    for (var i = 0; i + 2 < given.Count; i += 3)
                    {
                        if (given[i] is PdfString from && given[i + 1] is PdfString to)
                        {
                            Range(CodeOf(from), CodeOf(to), given[i + 2], found);
                        }
                    }
                    break;
                default:
                    if (given.Count > 3 * LongestRange)
                    {
                        return;
                    }
                    given.Add(value);
                    break;
            }
        }
    }

    private static void Range(int from, int to, object? texts, List<(int, string)> found)
    {
        for (var code = from; code <= to && code - from < LongestRange && found.Count < LongestRange; code++)
        {
            if (texts is PdfArray each)
            {
                if (code - from < each.Items.Count && each.Items[code - from] is PdfString text)
                {
                    found.Add((code, TextOf(text.Bytes)));
                }
            }
            else if (texts is PdfString { Bytes.Length: > 0 } first)
            {
                // The last byte pair counts up.
                var bytes = (byte[])first.Bytes.Clone();
                var last = bytes.Length > 1 ? (bytes[^2] << 8) | bytes[^1] : bytes[^1];
                last += code - from;
                bytes[^1] = (byte)last;
                if (bytes.Length > 1)
                {
                    bytes[^2] = (byte)(last >> 8);
                }
                found.Add((code, TextOf(bytes)));
            }
        }
    }

    private static int CodeOf(PdfString code) => code.Bytes.TakeLast(3).Aggregate(0, (sum, one) => (sum << 8) | one);

    private static string TextOf(byte[] bytes) =>
        bytes.Length % 2 == 0 ? Encoding.BigEndianUnicode.GetString(bytes) : Encoding.Latin1.GetString(bytes);
}
