using System.Globalization;
using System.Text;
using System.Xml;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>Reads the texts of a workbook, sheet by sheet, straight from the XML of its parts.</summary>
internal static class XlsxReading
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int MostColumns = 256;

    /// <summary>All sheets in order; throws <see cref="InvalidDataException"/> or <see cref="XmlException"/> for a broken file.</summary>
    public static List<Sheet> Read(ReadOnlyMemory<byte> file)
    {
        using var zip = BoundedZip.Open(file);
        var targets = Targets(zip);
        var strings = SharedStrings(zip);
        var sheets = new List<Sheet>();
        foreach (var (name, relation) in Names(zip))
        {
            if (targets.TryGetValue(relation, out var target))
            {
                sheets.Add(new Sheet(name, Rows(zip, target, strings)));
            }
        }

        return sheets;
    }

    private static List<(string Name, string Relation)> Names(BoundedZip zip)
    {
        using var xml = zip.Read("xl/workbook.xml") ?? throw new InvalidDataException("The file is not a workbook.");
        var names = new List<(string, string)>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet")
            {
                names.Add((xml.GetAttribute("name") ?? "", xml.GetAttribute("id", Relations) ?? ""));
            }
        }

        return names;
    }

    private static Dictionary<string, string> Targets(BoundedZip zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = zip.Read("xl/_rels/workbook.xml.rels");
        while (xml?.Read() == true)
        {
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.LocalName == "Relationship"
                && xml.GetAttribute("Id") is { } id
                && xml.GetAttribute("Target") is { } target
            )
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    private static List<string> SharedStrings(BoundedZip zip)
    {
        var strings = new List<string>();
        using var xml = zip.Read("xl/sharedStrings.xml");
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                strings.Add(Texts(xml));
            }
        }

        return strings;
    }

    // The text of an element's t elements; phonetic readings (rPh) are no part of the text.
    private static string Texts(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        var isRead = xml.Read();
        while (isRead && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                text.Append(xml.ReadElementContentAsString());
            }
            else
            {
                isRead = xml.Read();
            }
        }

        return XlsxText.Unescape(text.ToString());
    }

    private static List<SheetRow> Rows(BoundedZip zip, string part, List<string> strings)
    {
        var rows = new List<SheetRow>();
        using var xml = zip.Read(part);
        var cells = new List<string>();
        HashSet<int>? numbers = null;
        var number = 0;
        var column = 0;
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var said)
                    ? said
                    : number + 1;
                cells.Clear();
                numbers = null;
                column = 0;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column;
                var type = xml.GetAttribute("t") ?? "n";
                var text = Cell(xml, type, strings);
                if (text.Length > 0 && column < MostColumns)
                {
                    while (cells.Count <= column)
                    {
                        cells.Add("");
                    }

                    cells[column] = text;
                    if (type == "n")
                    {
                        (numbers ??= []).Add(column);
                    }
                }

                column++;
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row" && cells.Count > 0)
            {
                rows.Add(new SheetRow(number, [.. cells], numbers));
            }
        }

        return rows;
    }

    private static string Cell(XmlReader xml, string type, List<string> strings)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        if (type == "inlineStr")
        {
            return Texts(xml);
        }

        var value = "";
        var depth = xml.Depth;
        var isRead = xml.Read();
        while (isRead && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                value = xml.ReadElementContentAsString();
            }
            else
            {
                isRead = xml.Read();
            }
        }

        return type switch
        {
            "s" => int.TryParse(value, CultureInfo.InvariantCulture, out var index)
            && index >= 0
            && index < strings.Count
                ? strings[index]
                : "",
            "n" => double.TryParse(value, CultureInfo.InvariantCulture, out var number)
                ? number.ToString("R", CultureInfo.InvariantCulture)
                : value,
            "b" => value == "1" ? "TRUE" : "FALSE",
            _ => XlsxText.Unescape(value),
        };
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
            if (column > 16384)
            {
                return null;
            }
        }

        return column == 0 ? null : column - 1;
    }
}
