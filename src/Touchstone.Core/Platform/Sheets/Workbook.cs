using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using Touchstone.Core.Platform.Files;

namespace Touchstone.Core.Platform.Sheets;

/// <summary>
/// An Excel workbook (ECMA-376), read straight from the XML of its parts with a limit on what comes out of the package.
/// Nothing is worked out, followed or run.
/// </summary>
internal sealed class Workbook
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const long MostBytes = 300L << 20;
    private const int MostTexts = 2_000_000;
    private readonly byte[] content;

    private Workbook(byte[] content)
    {
        this.content = content;
    }

    public IReadOnlyList<string> Texts { get; private set; } = [];
    public CellFormats Formats { get; private set; } = null!;

    /// <summary>True where the workbook counts its days from 1904.</summary>
    public bool From1904 { get; private set; }

    public static ImmutableArray<Sheet> SheetsOf(byte[] content)
    {
        var book = new Workbook(content);
        try
        {
            using var zip = Open(content);
            var targets = Targets(zip);
            var sheets = book.Names(zip);
            book.Formats = CellFormats.Read(Part(zip, "xl/styles.xml"));
            book.Texts = SharedTexts(zip);
            return
            [
                .. sheets
                    .Where(sheet => targets.ContainsKey(sheet.Relation))
                    .Select(sheet => new WorkbookSheet(book, sheet.Name, sheet.IsHidden, targets[sheet.Relation])),
            ];
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw new BrokenSheetException("The workbook is damaged and cannot be read");
        }
    }

    /// <summary>A reader over one part, in an archive of its own that ends with it.</summary>
    public XmlReader Part(string name)
    {
        var zip = Open(content);
        return Part(zip, name) ?? throw new BrokenSheetException("The workbook names a sheet that it does not hold");
    }

    public static bool IsBroken(Exception e) =>
        e is InvalidDataException or XmlException or IOException or NotSupportedException or TooMuchException;

    private static ZipArchive Open(byte[] content) =>
        new(new MemoryStream(content, writable: false), ZipArchiveMode.Read);

    private static XmlReader? Part(ZipArchive zip, string name) =>
        zip.GetEntry(name) is { } entry
            ? XmlReader.Create(
                new LimitedStream(entry.Open(), MostBytes),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                    CloseInput = true,
                }
            )
            : null;

    private List<(string Name, string Relation, bool IsHidden)> Names(ZipArchive zip)
    {
        var names = new List<(string, string, bool)>();
        using var xml = Part(zip, "xl/workbook.xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            if (xml.LocalName == "workbookPr")
            {
                From1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet")
            {
                names.Add(
                    (
                        xml.GetAttribute("name") ?? "",
                        xml.GetAttribute("id", Relations) ?? "",
                        xml.GetAttribute("state") is "hidden" or "veryHidden"
                    )
                );
            }
        }
        return names;
    }

    private static Dictionary<string, string> Targets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Part(zip, "xl/_rels/workbook.xml.rels");
        while (xml?.Read() == true)
        {
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.LocalName == "Relationship"
                && xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true
                && xml.GetAttribute("Id") is { } id
                && xml.GetAttribute("Target") is { } target
            )
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }
        return targets;
    }

    private static List<string> SharedTexts(ZipArchive zip)
    {
        var texts = new List<string>();
        using var xml = Part(zip, "xl/sharedStrings.xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                if (texts.Count == MostTexts)
                {
                    throw new BrokenSheetException("The workbook holds more texts than can be read");
                }
                texts.Add(SheetText.Read(xml));
            }
        }
        return texts;
    }
}
