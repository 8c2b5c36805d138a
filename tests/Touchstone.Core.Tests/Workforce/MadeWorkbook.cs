using System.IO.Compression;
using System.Text;

namespace Touchstone.Core.Tests.Workforce;

/// <summary>Excel workbooks made part by part, so that a test can put into them what no spreadsheet program would write.</summary>
internal sealed class MadeWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string State, string Body)> sheets = [];
    private readonly List<(string Name, string Text)> extra = [];

    /// <summary>Format codes beside the built-in ones; the style of the first is 3.</summary>
    private readonly List<string> formats = [];

    public const string DateStyle = "1";
    public const string PercentStyle = "2";

    public MadeWorkbook Sheet(string name, string body, string state = "visible")
    {
        sheets.Add((name, state, body));
        return this;
    }

    public MadeWorkbook Format(string code)
    {
        formats.Add(code);
        return this;
    }

    public MadeWorkbook Part(string name, string text)
    {
        extra.Add((name, text));
        return this;
    }

    /// <summary>Lines of cells: text as it stands, numbers as numbers, anything beginning with &lt; as a cell of one's own making.</summary>
    public static string Lines(params string[][] lines) =>
        "<sheetData>"
        + string.Concat(lines.Select((cells, i) => $"<row r=\"{i + 1}\">{string.Concat(cells.Select(Cell))}</row>"))
        + "</sheetData>";

    private static string Cell(string cell) =>
        cell.StartsWith('<') ? cell
        : cell.Length > 0 && cell.All(c => char.IsAsciiDigit(c) || c == '.') ? $"<c><v>{cell}</v></c>"
        : $"<c t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(cell)}</t></is></c>";

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            );
            Add(
                zip,
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>"
            );
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}</Relationships>"
            );
            Add(
                zip,
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><numFmts>{string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{164 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(f)}\"/>"))}</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/>{string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{164 + i}\"/>"))}</cellXfs></styleSheet>"
            );
            for (var i = 0; i < sheets.Count; i++)
            {
                Add(
                    zip,
                    $"xl/worksheets/sheet{i + 1}.xml",
                    $"<worksheet xmlns=\"{Main}\">{sheets[i].Body}</worksheet>"
                );
            }
            foreach (var (name, text) in extra)
            {
                Add(zip, name, text);
            }
        }
        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
