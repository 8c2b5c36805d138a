using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Touchstone.Core.Platform.Files;

namespace Touchstone.Core.Workforce.Practice;

/// <summary>The lines of a document that may be statements: those of plain text, and the paragraphs of Word, in tables too.</summary>
internal static partial class DocumentLines
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const long MostBytes = 64L * 1024 * 1024;
    private static readonly string[] Furniture = ["Title", "Subtitle", "Heading", "TOC", "Caption", "Header", "Footer"];

    /// <summary>
    /// Lines without their bullets and numbers. A line that begins with a small letter goes on with the one before: text
    /// copied from a PDF is broken where the page was.
    /// </summary>
    public static IEnumerable<string> OfText(string text)
    {
        var whole = new StringBuilder();
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = Marker().Replace(raw, "").Trim();
            var goesOn = whole.Length > 0 && line.Length > 0 && char.IsLower(line[0]) && !Marker().IsMatch(raw);
            if (!goesOn && whole.Length > 0)
            {
                yield return whole.ToString();
                whole.Clear();
            }
            whole.Append(goesOn ? " " : "").Append(line);
        }
        if (whole.Length > 0)
        {
            yield return whole.ToString();
        }
    }

    /// <summary>The paragraphs of a Word document that are no headings; null when it cannot be read.</summary>
    public static IReadOnlyList<string>? OfWord(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is not { } document)
            {
                return null;
            }
            // What the package says of its length is not believed: what comes out is counted.
            using var part = new LimitedStream(document.Open(), MostBytes);
            using var xml = XmlReader.Create(
                part,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            return [.. Paragraphs(xml).Select(p => Marker().Replace(p, "").Trim())];
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or TooMuchException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Paragraphs(XmlReader xml)
    {
        var text = new StringBuilder();
        var isFurniture = false;
        while (xml.Read())
        {
            if (xml.NamespaceURI != W)
            {
                continue;
            }
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p")
            {
                if (!isFurniture && text.Length > 0)
                {
                    yield return text.ToString();
                }
                text.Clear();
                isFurniture = false;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "pStyle")
            {
                var style = xml.GetAttribute("val", W) ?? "";
                isFurniture = Furniture.Any(f => style.StartsWith(f, StringComparison.OrdinalIgnoreCase));
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "tab" or "br")
            {
                text.Append(' ');
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && !xml.IsEmptyElement && xml.Read())
            {
                text.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace ? xml.Value : "");
            }
        }
    }

    // Bullets, 1. 1.2 a) (iv) and the like at the start of a line.
    [GeneratedRegex(
        @"^\s*(?:[-*•▪●◦–—]+|\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)])(?=\s)\s*",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Marker();
}
