using System.Globalization;
using System.Text;

namespace Touchstone.Core.Platform.Pdf;

/// <summary>Reads values and words from the bytes of a PDF, of an object in it, or of a page (ISO 32000-2, 7.2 and 7.3).</summary>
internal sealed class PdfTokens(ReadOnlyMemory<byte> bytes, int at = 0)
{
    /// <summary>Nobody nests deeper who means well.</summary>
    private const int Deepest = 50;
    private const int MostItems = 200_000;

    private static readonly PdfWord ArrayEnd = new("]");
    private static readonly PdfWord DictionaryEnd = new(">>");

    public int Position { get; set; } = at;

    /// <summary>The next value or word.</summary>
    /// <returns>False at the end.</returns>
    public bool Next(out object? value)
    {
        value = null;
        Skip();
        if (Position >= bytes.Length)
        {
            return false;
        }
        value = Read(0);
        return true;
    }

    private ReadOnlySpan<byte> Span => bytes.Span;

    private object? Read(int depth)
    {
        Skip();
        if (Position >= bytes.Length || depth > Deepest)
        {
            throw new PdfBrokenException();
        }
        var first = Span[Position];
        switch (first)
        {
            case (byte)'/':
                Position++;
                return Name();
            case (byte)'(':
                Position++;
                return Literal();
            case (byte)'[':
                Position++;
                return new PdfArray(Until(ArrayEnd, depth));
            case (byte)'<' when Peek(1) == '<':
                Position += 2;
                return Dictionary(Until(DictionaryEnd, depth));
            case (byte)'<':
                Position++;
                return Hexadecimal();
            case (byte)']':
                Position++;
                return ArrayEnd;
            case (byte)'>' when Peek(1) == '>':
                Position += 2;
                return DictionaryEnd;
            case (byte)')' or (byte)'>' or (byte)'{' or (byte)'}':
                Position++;
                return new PdfWord(((char)first).ToString());
            default:
                return Word();
        }
    }

    private int Peek(int ahead) => Position + ahead < bytes.Length ? Span[Position + ahead] : -1;

    private void Skip()
    {
        while (Position < bytes.Length)
        {
            var one = Span[Position];
            if (one == '%')
            {
                while (Position < bytes.Length && Span[Position] is not ((byte)'\n' or (byte)'\r'))
                {
                    Position++;
                }
            }
            else if (IsSpace(one))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    internal static bool IsSpace(byte one) => one is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte one) =>
        one
            is (byte)'('
                or (byte)')'
                or (byte)'<'
                or (byte)'>'
                or (byte)'['
                or (byte)']'
                or (byte)'{'
                or (byte)'}'
                or (byte)'/'
                or (byte)'%';

    private string Regular()
    {
        var from = Position;
        while (Position < bytes.Length && !IsSpace(Span[Position]) && !IsDelimiter(Span[Position]))
        {
            Position++;
        }
        return Encoding.Latin1.GetString(Span[from..Position]);
    }

    private PdfName Name()
    {
        var text = Regular();
        if (!text.Contains('#', StringComparison.Ordinal))
        {
            return new PdfName(text);
        }
        var name = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '#'
                && i + 2 < text.Length
                && char.IsAsciiHexDigit(text[i + 1])
                && char.IsAsciiHexDigit(text[i + 2])
            )
            {
                name.Append((char)Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                name.Append(text[i]);
            }
        }
        return new PdfName(name.ToString());
    }

    private object? Word()
    {
        var text = Regular();
        if (text.Length == 0)
        {
            throw new PdfBrokenException();
        }
        return text switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            _ when double.TryParse(
                    text,
                    NumberStyles.Float & ~NumberStyles.AllowExponent,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            _ => new PdfWord(text),
        };
    }

    private PdfString Literal()
    {
        var text = new List<byte>();
        var depth = 1;
        while (Position < bytes.Length)
        {
            var one = Span[Position++];
            if (one == '\\')
            {
                Escaped(text);
                continue;
            }
            depth += one switch
            {
                (byte)'(' => 1,
                (byte)')' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                break;
            }
            text.Add(one);
        }
        return new PdfString([.. text]);
    }

    private void Escaped(List<byte> text)
    {
        if (Position >= bytes.Length)
        {
            return;
        }
        var one = Span[Position++];
        switch (one)
        {
            case (byte)'n':
                text.Add((byte)'\n');
                break;
            case (byte)'r':
                text.Add((byte)'\r');
                break;
            case (byte)'t':
                text.Add((byte)'\t');
                break;
            case (byte)'b' or (byte)'f':
                text.Add((byte)' ');
                break;
            case (byte)'\r':
                Position += Peek(0) == '\n' ? 1 : 0;
                break;
            case (byte)'\n':
                break;
            case >= (byte)'0' and <= (byte)'7':
                var code = one - '0';
                for (var i = 0; i < 2 && Peek(0) is >= '0' and <= '7'; i++)
                {
                    code = (code * 8) + Span[Position++] - '0';
                }
                text.Add((byte)code);
                break;
            default:
                text.Add(one);
                break;
        }
    }

    private PdfString Hexadecimal()
    {
        var digits = new StringBuilder();
        while (Position < bytes.Length && Span[Position] != '>')
        {
            var one = (char)Span[Position++];
            if (char.IsAsciiHexDigit(one))
            {
                digits.Append(one);
            }
        }
        Position++;
        if (digits.Length % 2 == 1)
        {
            digits.Append('0');
        }
        return new PdfString(Convert.FromHexString(digits.ToString()));
    }

    private List<object?> Until(PdfWord end, int depth)
    {
        var items = new List<object?>();
        while (items.Count < MostItems)
        {
            var item = Read(depth + 1);
            if (ReferenceEquals(item, end))
            {
                return items;
            }
            if (item is PdfWord { Text: "R" } && items is [.., double number, double])
            {
                items.RemoveRange(items.Count - 2, 2);
                items.Add(new PdfReference((int)Math.Clamp(number, 0, int.MaxValue)));
            }
            else if (item is PdfWord { Text: "endobj" or "endstream" or "stream" })
            {
                throw new PdfBrokenException();
            }
            else
            {
                items.Add(item);
            }
        }
        throw new PdfBrokenException();
    }

    private static PdfDictionary Dictionary(List<object?> items)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < items.Count; i += 2)
        {
            if (items[i] is PdfName key)
            {
                entries[key.Text] = items[i + 1];
            }
        }
        return new PdfDictionary(entries);
    }
}
