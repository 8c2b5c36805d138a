using System.Text;

namespace Touchstone.Themes.Interchange.Tables;

/// <summary>Reads bytes that an old spreadsheet wrote. Where a line is UTF-8 in a file that is not, the line is read as UTF-8.</summary>
internal static class Windows1252
{
    // 0x80 to 0x9F; the five places without a character are U+FFFD
    private const string High = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> file)
    {
        var text = new StringBuilder(file.Length);
        while (!file.IsEmpty)
        {
            var end = file.IndexOf((byte)'\n');
            var line = end < 0 ? file : file[..(end + 1)];
            file = file[line.Length..];
            if (IsUtf8(line))
            {
                text.Append(Strict.GetString(line));
                continue;
            }

            foreach (var b in line)
            {
                text.Append(b is >= 0x80 and <= 0x9F ? High[b - 0x80] : (char)b);
            }
        }

        return text.ToString();
    }

    private static bool IsUtf8(ReadOnlySpan<byte> line)
    {
        try
        {
            Strict.GetCharCount(line);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
