using System.IO.Compression;
using System.Xml;

namespace Touchstone.Core.Platform.Files;

/// <summary>
/// Looks into Word and Excel files: packages of XML in a zip (ECMA-376, part 2). Everything is read once, with limits on
/// how many parts there are and how much comes out of them, whatever the package says of itself.
/// </summary>
internal static class OfficePackage
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string HasMacros =
        "This file has macros, which are programs. Save it as .docx or .xlsx without macros and choose that";

    private const string NotTaken =
        "This file cannot be taken: it is damaged, or made in a way that Word and Excel do not";
    private const string TooLarge = "This file unpacks to too much. Choose a smaller one";
    private const string Protected =
        "This file cannot be read. If it is protected by a password, remove the password first";
    private const int MostParts = 2_000;
    private const long MostBytes = 200L * 1024 * 1024;

    /// <summary>Null when it is a file of this kind and safe to hand on.</summary>
    public static string? Problem(byte[] content, string mediaType)
    {
        if (!content.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            // What is locked with a password is wrapped in the old format.
            return content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])
                ? Protected
                : FileInspector.NotWhatItSays(mediaType == Word ? "Word" : "Excel");
        }
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return Problem(zip, mediaType);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return NotTaken;
        }
    }

    private static string? Problem(ZipArchive zip, string mediaType)
    {
        if (zip.Entries.Count > MostParts)
        {
            return TooLarge;
        }
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            if (IsClimber(entry.FullName) || !names.Add(entry.FullName))
            {
                return NotTaken;
            }
        }
        if (names.Any(IsProgram))
        {
            return HasMacros;
        }
        var main = mediaType == Word ? "word/document.xml" : "xl/workbook.xml";
        if (!names.Contains("[Content_Types].xml") || !names.Contains("_rels/.rels") || !names.Contains(main))
        {
            return FileInspector.NotWhatItSays(mediaType == Word ? "Word" : "Excel");
        }
        var left = MostBytes;
        foreach (var entry in zip.Entries)
        {
            if (Part(entry, ref left) is { } problem)
            {
                return problem;
            }
        }
        return null;
    }

    private static string? Part(ZipArchiveEntry entry, ref long left)
    {
        // What the directory says about the length is not believed: what comes out is counted.
        using var part = new LimitedStream(entry.Open(), left);
        var name = entry.FullName;
        string? problem = null;
        try
        {
            if (
                name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            )
            {
                problem = Xml(part, name);
            }
            else
            {
                part.CopyTo(Stream.Null);
            }
        }
        catch (TooMuchException)
        {
            return TooLarge;
        }
        left -= part.Taken;
        return problem;
    }

    private static string? Xml(Stream part, string name)
    {
        // A document type could read files of this machine or swell without end: there is never one in these files.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = false,
        };
        using var reader = XmlReader.Create(part, settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            if (reader.LocalName == "Relationship" && IsReachingOut(reader))
            {
                return "This file loads something from elsewhere when it is opened. Remove the linked template or object, and choose it again";
            }
            if (name == "[Content_Types].xml" && Says(reader, "ContentType", "macroEnabled", "vbaProject", "activeX"))
            {
                return HasMacros;
            }
        }
        return null;
    }

    // Links that a person clicks are fine; templates, objects and pictures that load by themselves are not.
    private static bool IsReachingOut(XmlReader relationship) =>
        relationship.GetAttribute("TargetMode") == "External"
        && relationship.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true;

    private static bool Says(XmlReader element, string attribute, params string[] words) =>
        element.GetAttribute(attribute) is { } value
        && words.Any(w => value.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool IsClimber(string name) =>
        name.Length == 0
        || name.StartsWith('/')
        || name.Contains('\\', StringComparison.Ordinal)
        || name.Contains(':', StringComparison.Ordinal)
        || name.Contains('\0', StringComparison.Ordinal)
        || name.Split('/').Contains("..");

    private static bool IsProgram(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || (
            name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
        )
        || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
}
