namespace Touchstone.Core.Platform.Pdf;

/// <summary>
/// The objects of a PDF. They are found by looking through the file from front to back, as is done with files whose index is
/// broken: what an index says is never needed, and never believed.
/// </summary>
internal sealed class PdfFile
{
    private const int MostObjects = 200_000;
    private const int LongestChain = 20;

    private readonly Dictionary<int, object?> objects = [];
    private readonly List<PdfDictionary> trailers = [];

    private PdfFile() { }

    public PdfBudget Budget { get; } = new();

    /// <summary>It is locked with a password, if only against printing.</summary>
    public bool IsEncrypted => trailers.Exists(t => Resolve(t["Encrypt"]) is not null);

    /// <exception cref="PdfBrokenException">It has no objects.</exception>
    public static PdfFile Of(ReadOnlyMemory<byte> bytes)
    {
        var file = new PdfFile();
        file.Find(bytes);
        // What an encrypted file holds is not readable, its lists of objects included.
        if (!file.IsEncrypted)
        {
            file.Unpack();
        }
        return file.objects.Count > 0 ? file : throw new PdfBrokenException();
    }

    /// <summary>The root of the document: where its pages begin.</summary>
    public PdfDictionary? Catalogue =>
        trailers
            .AsEnumerable()
            .Reverse()
            .Select(t => Resolve(t["Root"]) as PdfDictionary)
            .FirstOrDefault(r => r is not null)
        ?? objects.Values.OfType<PdfDictionary>().LastOrDefault(d => d["Type"] is PdfName { Text: "Catalog" });

    /// <summary>What a reference points at; anything else is itself.</summary>
    public object? Resolve(object? value)
    {
        for (var i = 0; i < LongestChain && value is PdfReference reference; i++)
        {
            value = objects.GetValueOrDefault(reference.Number);
        }
        return value is PdfReference ? null : value;
    }

    public PdfDictionary? DictionaryOf(object? value) =>
        Resolve(value) switch
        {
            PdfDictionary dictionary => dictionary,
            PdfStream stream => stream.Dictionary,
            _ => null,
        };

    public double? NumberOf(object? value) => Resolve(value) as double?;

    private void Find(ReadOnlyMemory<byte> bytes)
    {
        var tokens = new PdfTokens(bytes);
        object? before = null;
        object? last = null;
        while (objects.Count < MostObjects)
        {
            object? value;
            try
            {
                if (!tokens.Next(out value))
                {
                    return;
                }
                if (value is PdfWord { Text: "obj" } && before is double number && last is double)
                {
                    value = Object(tokens, bytes);
                    objects[(int)Math.Clamp(number, 0, int.MaxValue)] = value;
                }
                else if (
                    value is PdfWord { Text: "trailer" }
                    && tokens.Next(out var trailer)
                    && trailer is PdfDictionary found
                )
                {
                    trailers.Add(found);
                }
            }
            catch (PdfBrokenException)
            {
                // One object is broken; the next may not be.
                tokens.Position++;
                value = null;
            }
            (before, last) = (last, value);
        }
    }

    private object? Object(PdfTokens tokens, ReadOnlyMemory<byte> bytes)
    {
        if (!tokens.Next(out var value) || value is not PdfDictionary dictionary)
        {
            return value;
        }
        var after = tokens.Position;
        if (!tokens.Next(out var word) || word is not PdfWord { Text: "stream" })
        {
            tokens.Position = after;
            return dictionary;
        }
        var span = bytes.Span;
        var from = tokens.Position;
        from += from < span.Length && span[from] == '\r' ? 1 : 0;
        from += from < span.Length && span[from] == '\n' ? 1 : 0;
        var length = LengthOf(dictionary, span, from);
        tokens.Position = from + length;
        var stream = new PdfStream(dictionary, bytes.Slice(from, length));
        if (dictionary["Type"] is PdfName { Text: "XRef" })
        {
            trailers.Add(dictionary);
        }
        return stream;
    }

    /// <summary>What the dictionary says, where the stream does end there; else up to the word that ends it.</summary>
    private static int LengthOf(PdfDictionary dictionary, ReadOnlySpan<byte> span, int from)
    {
        if (dictionary["Length"] is double said && said >= 0 && said <= span.Length - from)
        {
            var rest = span[(from + (int)said)..];
            if (rest[..Math.Min(rest.Length, 20)].IndexOf("endstream"u8) >= 0)
            {
                return (int)said;
            }
        }
        var end = span[Math.Min(from, span.Length)..].IndexOf("endstream"u8);
        return end >= 0 ? end : Math.Max(0, span.Length - from);
    }

    /// <summary>Objects that stand packed in streams (ISO 32000-2, 7.5.7).</summary>
    private void Unpack()
    {
        var packs = objects.Values.OfType<PdfStream>().Where(s => s.Dictionary["Type"] is PdfName { Text: "ObjStm" });
        foreach (var pack in packs.ToList())
        {
            if (
                PdfFilters.Decode(this, pack) is not { } bytes
                || NumberOf(pack.Dictionary["N"]) is not { } count
                || NumberOf(pack.Dictionary["First"]) is not { } first
            )
            {
                continue;
            }
            try
            {
                Unpack(bytes, (int)Math.Clamp(count, 0, MostObjects), (int)Math.Clamp(first, 0, bytes.Length));
            }
            catch (PdfBrokenException)
            {
                // What could be read of it is there.
            }
        }
    }

    private void Unpack(byte[] bytes, int count, int first)
    {
        var head = new PdfTokens(bytes);
        for (var i = 0; i < count && objects.Count < MostObjects; i++)
        {
            if (
                !head.Next(out var number)
                || !head.Next(out var offset)
                || number is not double n
                || offset is not double o
            )
            {
                return;
            }
            var at = first + Math.Clamp(o, 0, bytes.Length);
            // What stands in the open is the later word.
            if (at < bytes.Length && new PdfTokens(bytes, (int)at).Next(out var value))
            {
                objects.TryAdd((int)Math.Clamp(n, 0, int.MaxValue), value);
            }
        }
    }
}
