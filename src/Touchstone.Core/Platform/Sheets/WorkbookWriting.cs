using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Touchstone.Core.Platform.Sheets;

/// <summary>
/// Writes an Excel workbook: a bold, frozen line of headings on every sheet, numbers as numbers and everything else as text,
/// so that nothing in it is ever run. The same sheets give the same bytes.
/// </summary>
public static class WorkbookWriting
{
    public const string MediaType = Files.OfficePackage.Excel;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestText = 32_767;

    // A zip cannot say "no time"; this is the first moment that it can say.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(params IReadOnlyList<WrittenSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => ContentTypes(xml, sheets.Count));
            Part(zip, "_rels/.rels", xml => Relations(xml, [(Office + "/officeDocument", "xl/workbook.xml")]));
            Part(
                zip,
                "xl/_rels/workbook.xml.rels",
                xml =>
                    Relations(
                        xml,
                        [
                            .. sheets.Select((_, i) => (Office + "/worksheet", $"worksheets/sheet{i + 1}.xml")),
                            (Office + "/styles", "styles.xml"),
                        ]
                    )
            );
            Part(zip, "xl/workbook.xml", xml => Book(xml, sheets));
            Part(zip, "xl/styles.xml", Styles);
            for (var i = 0; i < sheets.Count; i++)
            {
                var sheet = sheets[i];
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", xml => Table(xml, sheet));
            }
        }
        return stream.ToArray();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        using var part = entry.Open();
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Package + "content-types");
        Type(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Type(xml, "Default", "Extension", "xml", "application/xml");
        Type(xml, "Override", "PartName", "/xl/workbook.xml", Kind + "sheet.main+xml");
        Type(xml, "Override", "PartName", "/xl/styles.xml", Kind + "styles+xml");
        for (var i = 1; i <= sheets; i++)
        {
            Type(xml, "Override", "PartName", $"/xl/worksheets/sheet{i}.xml", Kind + "worksheet+xml");
        }
        xml.WriteEndElement();
    }

    private static void Type(XmlWriter xml, string element, string by, string what, string type)
    {
        xml.WriteStartElement(element, Package + "content-types");
        xml.WriteAttributeString(by, what);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }

    private static void Relations(XmlWriter xml, IReadOnlyList<(string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Package + "relationships");
        for (var i = 0; i < relations.Count; i++)
        {
            xml.WriteStartElement("Relationship", Package + "relationships");
            xml.WriteAttributeString("Id", string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            xml.WriteAttributeString("Type", relations[i].Type);
            xml.WriteAttributeString("Target", relations[i].Target);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<WrittenSheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Office);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", Office, string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Style 0: as it is. Style 1: the headings.
    private static void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw(
            """
            <fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/></cellXfs>
            """
        );
        xml.WriteEndElement();
    }

    private static void Table(XmlWriter xml, WrittenSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>"""
        );
        xml.WriteStartElement("cols", Main);
        for (var i = 0; i < sheet.Headings.Count; i++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("max", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString(
                "width",
                Math.Clamp(sheet.Headings[i].Length + 4, 12, 48).ToString(CultureInfo.InvariantCulture)
            );
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        Line(xml, 1, sheet.Headings, "1");
        var number = 1;
        foreach (var line in sheet.Lines)
        {
            Line(xml, ++number, line, null);
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Line(XmlWriter xml, int number, IReadOnlyList<object?> cells, string? style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is null or "")
            {
                continue;
            }
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", ColumnName(i) + number.ToString(CultureInfo.InvariantCulture));
            if (style is not null)
            {
                xml.WriteAttributeString("s", style);
            }
            Content(xml, cells[i]!);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Content(XmlWriter xml, object cell)
    {
        if (cell is int or long or decimal)
        {
            xml.WriteElementString("v", Main, ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture));
            return;
        }
        var text = cell is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell.ToString()!;
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Writable(text.Length > LongestText ? text[..LongestText] : text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Characters that XML cannot hold are left out, and what would be read as an escape is itself escaped.</summary>
    private static string Writable(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                plain.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                plain.Append(text[i]);
            }
        }
        return plain.Replace("_x", "_x005F_x").ToString();
    }

    private static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }
        return name;
    }
}
