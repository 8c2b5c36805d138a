using System.Text;
using System.Xml;

namespace Touchstone.Frameworks.Exchange.Outline;

/// <summary>
/// Reads a framework out of running text: plain text with numbering, indents, bullets or # headings, or a Word document with
/// headings and lists. The tree is a proposal for people to confirm; what was guessed at stands in the report. Tables,
/// footnotes and pictures of a Word document are not part of an outline.
/// </summary>
public static class OutlineReader
{
    private const int TabWidth = 4;

    /// <summary>Reads plain text (UTF-8, or Western European when it is no UTF-8).</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="details">What the framework is called; without it the first plain line is its title.</param>
    public static Import ReadText(ReadOnlyMemory<byte> file, FrameworkDetails? details = null)
    {
        var bytes = file.Span.StartsWith("\uFEFF"u8) ? file.Span[3..] : file.Span;
        var text = System.Text.Unicode.Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes)
            : Encoding.Latin1.GetString(bytes);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return Import.Unreadable("outline", "The file is not text.");
        }

        var tree = new OutlineTree(new FindingLog());
        var number = 0;
        var followsGap = false;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(raw))
            {
                followsGap = true;
                continue;
            }

            tree.Add(Line(raw, number, followsGap));
            followsGap = false;
        }

        return tree.Propose("outline", details);
    }

    /// <summary>Reads a Word document (.docx). One that unpacks to an unreasonable size is refused.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="details">What the framework is called; without it the paragraph in the style Title is its title.</param>
    public static Import ReadWord(ReadOnlyMemory<byte> file, FrameworkDetails? details = null)
    {
        var log = new FindingLog();
        var tree = new OutlineTree(log);
        try
        {
            foreach (var line in new WordOutline(file, log).Lines())
            {
                tree.Add(line);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or NotSupportedException)
        {
            return Import.Unreadable("outline", "The file is not a readable Word document.");
        }

        return tree.Propose("outline", details);
    }

    private static OutlineLine Line(string raw, int number, bool followsGap)
    {
        var indent = 0;
        foreach (var character in raw)
        {
            if (character is not (' ' or '\t'))
            {
                break;
            }

            indent += character == '\t' ? TabWidth - (indent % TabWidth) : 1;
        }

        var text = raw.Trim();
        var hashes = text.Length - text.TrimStart('#').Length;
        if (hashes is > 0 and <= 6 && text.Length > hashes && text[hashes] == ' ')
        {
            var (_, code, word, heading) = OutlineMarker.Read(text[hashes..]);
            return new OutlineLine
            {
                Number = number,
                Text = heading,
                HeadingLevel = hashes - 1,
                Code = code,
                KindWord = word,
            };
        }

        var (marker, itsCode, itsWord, rest) = OutlineMarker.Read(raw);
        return new OutlineLine
        {
            Number = number,
            Text = rest,
            Marker = marker,
            Code = itsCode,
            KindWord = itsWord,
            Indent = indent,
            FollowsGap = followsGap,
        };
    }
}
