using System.IO.Compression;
using Touchstone.Core.Platform.Files;

namespace Touchstone.Core.Platform.Pdf;

/// <summary>Takes off what the bytes of a stream are wrapped in (ISO 32000-2, 7.4): the filters that text is wrapped in.</summary>
internal static class PdfFilters
{
    /// <returns>Null where a filter is not of those that text is wrapped in.</returns>
    public static byte[]? Decode(PdfFile file, PdfStream stream)
    {
        var filters = file.Resolve(stream.Dictionary["Filter"]) switch
        {
            PdfName one => [one.Text],
            PdfArray many => many.Items.Select(f => (file.Resolve(f) as PdfName)?.Text ?? "").ToArray(),
            _ => [],
        };
        if (HasPredictor(file, stream.Dictionary["DecodeParms"]) || filters.Length > 4)
        {
            return null;
        }
        var bytes = stream.Raw.ToArray();
        foreach (var filter in filters)
        {
            var decoded = filter switch
            {
                "FlateDecode" or "Fl" => Inflate(bytes, file.Budget),
                "ASCII85Decode" or "A85" => FromAscii85(bytes),
                "ASCIIHexDecode" or "AHx" => FromHexadecimal(bytes),
                _ => null,
            };
            if (decoded is null)
            {
                return null;
            }
            file.Budget.SpendBytes(decoded.Length);
            bytes = decoded;
        }
        return bytes;
    }

    private static bool HasPredictor(PdfFile file, object? parameters) =>
        file.Resolve(parameters) switch
        {
            PdfDictionary one => file.Resolve(one["Predictor"]) is > 1.0,
            PdfArray many => many.Items.Any(p => HasPredictor(file, p is PdfArray ? null : p)),
            _ => false,
        };

    private static byte[] Inflate(byte[] bytes, PdfBudget budget)
    {
        using var inner = new ZLibStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
        using var limited = new LimitedStream(inner, budget.Bytes);
        using var decoded = new MemoryStream();
        try
        {
            limited.CopyTo(decoded);
        }
        catch (InvalidDataException)
        {
            // A stream that breaks off says what it said until then.
        }
        return decoded.ToArray();
    }

    private static byte[] FromHexadecimal(byte[] bytes)
    {
        var digits = new string([.. bytes.TakeWhile(b => b != '>').Select(b => (char)b).Where(char.IsAsciiHexDigit)]);
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
    }

    private static byte[]? FromAscii85(byte[] bytes)
    {
        var decoded = new List<byte>(bytes.Length);
        var group = new List<uint>(5);
        foreach (var one in bytes)
        {
            if (one == '~')
            {
                break;
            }
            if (one == 'z' && group.Count == 0)
            {
                decoded.AddRange([0, 0, 0, 0]);
            }
            else if (one is >= (byte)'!' and <= (byte)'u')
            {
                group.Add((uint)(one - '!'));
                if (group.Count == 5)
                {
                    Take(group, decoded, 4);
                }
            }
            else if (!PdfTokens.IsSpace(one))
            {
                return null;
            }
        }
        if (group.Count > 1)
        {
            var count = group.Count - 1;
            while (group.Count < 5)
            {
                group.Add(84);
            }
            Take(group, decoded, count);
        }
        return [.. decoded];
    }

    private static void Take(List<uint> group, List<byte> decoded, int count)
    {
        var value = group.Aggregate(0UL, (sum, digit) => (sum * 85) + digit);
        for (var i = 0; i < count; i++)
        {
            decoded.Add((byte)(value >> (24 - (8 * i))));
        }
        group.Clear();
    }
}
