using System.Collections.Immutable;
using Touchstone.Core.Platform.Files;

namespace Touchstone.Core.Platform.Pdf;

/// <summary>
/// The text of a PDF, line by line. It reads what most programs write; what it cannot read it says so of, and nothing that
/// somebody can send in makes it throw or swell.
/// </summary>
public static class PdfDocument
{
    private const int MostPages = 1_000;
    private const int DeepestTree = 50;

    /// <summary>The lines, or why there are none.</summary>
    public static PdfReading Read(ReadOnlyMemory<byte> bytes)
    {
        var lines = new List<string>();
        try
        {
            var file = PdfFile.Of(bytes);
            if (file.IsEncrypted)
            {
                return Refused("This PDF is locked. Save it without a password, or print it to PDF, and choose that");
            }
            if (file.Catalogue is { } root)
            {
                var text = new PdfText(file, lines);
                foreach (
                    var (content, resources) in Pages(
                            file,
                            file.DictionaryOf(root["Pages"]),
                            PdfDictionary.Empty,
                            0,
                            []
                        )
                        .Take(MostPages)
                )
                {
                    text.Page(content, resources);
                }
            }
        }
        catch (PdfBrokenException)
        {
            return Refused("This PDF is broken. Print it to PDF, or save it as PDF/A, and choose that");
        }
        catch (TooMuchException)
        {
            return Refused("This PDF holds more than can be read. Split it into several");
        }
        return lines.Exists(l => l.Any(char.IsLetter))
            ? new PdfReading([.. lines], null)
            : Refused("This PDF has no text that can be read: its pages may be pictures. Paste the text instead");
    }

    private static PdfReading Refused(string why) => new([], why);

    private static IEnumerable<(byte[] Content, PdfDictionary Resources)> Pages(
        PdfFile file,
        PdfDictionary? node,
        PdfDictionary resources,
        int depth,
        HashSet<PdfDictionary> seen
    )
    {
        if (node is null || depth > DeepestTree || !seen.Add(node))
        {
            yield break;
        }
        var own = file.DictionaryOf(node["Resources"]) ?? resources;
        if (file.Resolve(node["Kids"]) is PdfArray kids)
        {
            foreach (var page in kids.Items.SelectMany(k => Pages(file, file.DictionaryOf(k), own, depth + 1, seen)))
            {
                yield return page;
            }
            yield break;
        }
        using var content = new MemoryStream();
        var parts = file.Resolve(node["Contents"]) is PdfArray many ? many.Items : [node["Contents"]];
        foreach (var part in parts)
        {
            if (file.Resolve(part) is PdfStream stream && PdfFilters.Decode(file, stream) is { } decoded)
            {
                content.Write(decoded);
                content.WriteByte((byte)'\n');
            }
        }
        yield return (content.ToArray(), own);
    }
}

/// <param name="Problem">What to do when nothing could be read; null otherwise.</param>
public sealed record PdfReading(ImmutableArray<string> Lines, string? Problem);
