using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Touchstone.Core.Platform.Pdf;

/// <summary>What the bytes that are shown in a font say, and how wide they are (ISO 32000-2, 9.6 to 9.10).</summary>
internal sealed class PdfFont
{
    /// <summary>In thousandths of the size, where the font does not say.</summary>
    private const double UsualWidth = 500;

    // The signs that Windows puts where Latin-1 has control codes.
    private const string Windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static readonly FrozenDictionary<string, string> Glyphs = new Dictionary<string, string>
    {
        ["space"] = " ",
        ["nbspace"] = " ",
        ["hyphen"] = "-",
        ["minus"] = "-",
        ["endash"] = "–",
        ["emdash"] = "—",
        ["bullet"] = "•",
        ["quoteright"] = "’",
        ["quoteleft"] = "‘",
        ["quotesingle"] = "'",
        ["quotedblleft"] = "“",
        ["quotedblright"] = "”",
        ["quotedbl"] = "\"",
        ["period"] = ".",
        ["comma"] = ",",
        ["colon"] = ":",
        ["semicolon"] = ";",
        ["exclam"] = "!",
        ["question"] = "?",
        ["parenleft"] = "(",
        ["parenright"] = ")",
        ["bracketleft"] = "[",
        ["bracketright"] = "]",
        ["slash"] = "/",
        ["ampersand"] = "&",
        ["percent"] = "%",
        ["plus"] = "+",
        ["equal"] = "=",
        ["at"] = "@",
        ["numbersign"] = "#",
        ["asterisk"] = "*",
        ["underscore"] = "_",
        ["ellipsis"] = "…",
        ["sterling"] = "£",
        ["fi"] = "fi",
        ["fl"] = "fl",
        ["ff"] = "ff",
        ["ffi"] = "ffi",
        ["ffl"] = "ffl",
        ["zero"] = "0",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["eacute"] = "é",
        ["egrave"] = "è",
        ["iuml"] = "ï",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<int, string> textOf;
    private readonly Dictionary<int, double> widthOf;
    private readonly double usualWidth;
    private readonly bool takesPairs;

    private PdfFont(Dictionary<int, string> texts, Dictionary<int, double> widths, double usual, bool isPaired)
    {
        textOf = texts;
        widthOf = widths;
        usualWidth = usual;
        takesPairs = isPaired;
    }

    public static PdfFont Of(PdfFile file, PdfDictionary font)
    {
        var isPaired = font["Subtype"] is PdfName { Text: "Type0" };
        var texts = isPaired ? [] : Simple(file, font);
        if (file.Resolve(font["ToUnicode"]) is PdfStream map && PdfFilters.Decode(file, map) is { } bytes)
        {
            foreach (var (code, text) in PdfCharacterMap.Read(bytes))
            {
                texts[code] = text;
            }
        }
        var descendant =
            isPaired && file.Resolve(font["DescendantFonts"]) is PdfArray { Items: [var first, ..] }
                ? file.DictionaryOf(first)
                : null;
        return descendant is null
            ? new PdfFont(texts, SimpleWidths(file, font), UsualWidth, isPaired)
            : new PdfFont(texts, PairedWidths(file, descendant), file.NumberOf(descendant["DW"]) ?? 1000, isPaired);
    }

    /// <summary>The text of a string, and how far it goes in thousandths of the size; with the number of its characters and blanks.</summary>
    public (string Text, double Width, int Characters, int Blanks) Read(byte[] bytes)
    {
        var text = new StringBuilder();
        var (width, characters, blanks) = (0.0, 0, 0);
        var step = takesPairs ? 2 : 1;
        for (var i = 0; i + step <= bytes.Length; i += step)
        {
            var code = takesPairs ? (bytes[i] << 8) | bytes[i + 1] : bytes[i];
            text.Append(textOf.GetValueOrDefault(code));
            width += widthOf.GetValueOrDefault(code, usualWidth);
            characters++;
            blanks += !takesPairs && code == ' ' ? 1 : 0;
        }
        return (text.ToString(), width, characters, blanks);
    }

    private static Dictionary<int, string> Simple(PdfFile file, PdfDictionary font)
    {
        var texts = new Dictionary<int, string>();
        for (var code = 32; code < 256; code++)
        {
            var sign = code is >= 0x80 and < 0xA0 ? Windows[code - 0x80] : (char)code;
            if (sign != '\0' && code != 0x7F)
            {
                texts[code] = sign == '\u00A0' ? " " : sign.ToString();
            }
        }
        if (
            file.DictionaryOf(font["Encoding"]) is { } encoding
            && file.Resolve(encoding["Differences"]) is PdfArray other
        )
        {
            var at = 0;
            foreach (var item in other.Items.Select(file.Resolve))
            {
                if (item is double number)
                {
                    at = (int)Math.Clamp(number, 0, 255);
                }
                else if (item is PdfName glyph)
                {
                    texts[at++] = TextOf(glyph.Text);
                }
            }
        }
        return texts;
    }

    private static string TextOf(string glyph) =>
        glyph.Length == 1 ? glyph
        : Glyphs.TryGetValue(glyph, out var known) ? known
        : glyph.Length == 7
        && glyph.StartsWith("uni", StringComparison.Ordinal)
        && ushort.TryParse(glyph.AsSpan(3), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
        && !char.IsSurrogate((char)code)
            ? ((char)code).ToString()
        : "";

    private static Dictionary<int, double> SimpleWidths(PdfFile file, PdfDictionary font)
    {
        var first = (int)Math.Clamp(file.NumberOf(font["FirstChar"]) ?? 0, 0, 255);
        return file.Resolve(font["Widths"]) is PdfArray array
            ? array
                .Items.Take(256)
                .Select((width, i) => (Code: first + i, Width: file.NumberOf(width)))
                .Where(w => w.Width is not null)
                .ToDictionary(w => w.Code, w => w.Width!.Value)
            : [];
    }

    /// <summary>Either a code and the widths from there on, or two codes and the width of all between them.</summary>
    private static Dictionary<int, double> PairedWidths(PdfFile file, PdfDictionary font)
    {
        var widths = new Dictionary<int, double>();
        if (file.Resolve(font["W"]) is not PdfArray array)
        {
            return widths;
        }
        var items = array.Items.Take(70_000).Select(file.Resolve).ToList();
        for (var i = 0; i + 1 < items.Count; )
        {
            if (items[i] is not double from)
            {
                i++;
            }
            else if (items[i + 1] is PdfArray each)
            {
                for (var j = 0; j < each.Items.Count && j < ushort.MaxValue; j++)
                {
                    widths[(int)Math.Clamp(from, 0, ushort.MaxValue) + j] = file.NumberOf(each.Items[j]) ?? 0;
                }
                i += 2;
            }
            else if (i + 2 < items.Count && items[i + 1] is double to && items[i + 2] is double width)
            {
                for (
                    var code = (int)Math.Clamp(from, 0, ushort.MaxValue);
                    code <= Math.Clamp(to, 0, ushort.MaxValue);
                    code++
                )
                {
                    widths[code] = width;
                }
                i += 3;
            }
            else
            {
                i++;
            }
        }
        return widths;
    }
}
