using System.Globalization;
using System.Xml;

namespace Touchstone.Core.Platform.Sheets;

/// <summary>
/// Which styles of a workbook show a number as something else: as a date or as a percentage (ECMA-376 part 1, 18.8.30,
/// numFmt, with its built-in identifiers).
/// </summary>
internal sealed class CellFormats
{
    private const int BuiltInPercent = 9;
    private const int BuiltInPercentWithDecimals = 10;
    private const int MostStyles = 100_000;
    private readonly List<CellKind> kinds = [];

    public static CellFormats Read(XmlReader? styles)
    {
        var formats = new CellFormats();
        var written = new Dictionary<int, CellKind>();
        var inCells = false;
        while (styles?.Read() == true)
        {
            if (styles.LocalName == "cellXfs")
            {
                inCells = styles.NodeType == XmlNodeType.Element && !styles.IsEmptyElement;
            }
            else if (styles.NodeType == XmlNodeType.Element && styles.LocalName == "numFmt")
            {
                written[Number(styles, "numFmtId")] = Kind(styles.GetAttribute("formatCode") ?? "");
            }
            else if (styles.NodeType == XmlNodeType.Element && inCells && styles.LocalName == "xf")
            {
                if (formats.kinds.Count == MostStyles)
                {
                    throw new BrokenSheetException("The workbook has more cell styles than a spreadsheet makes");
                }
                var id = Number(styles, "numFmtId");
                formats.kinds.Add(written.TryGetValue(id, out var kind) ? kind : BuiltIn(id));
            }
        }
        return formats;
    }

    /// <summary>What a number of this style is shown as.</summary>
    public CellKind Of(string? style) =>
        int.TryParse(style, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < kinds.Count
            ? kinds[index]
            : CellKind.Number;

    private static CellKind BuiltIn(int id) =>
        id switch
        {
            BuiltInPercent or BuiltInPercentWithDecimals => CellKind.Percentage,
            (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => CellKind.Date,
            _ => CellKind.Number,
        };

    /// <summary>Reads a format code: letters in quotation marks, in brackets or after a backslash are only shown.</summary>
    internal static CellKind Kind(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = Past(code, i, '"');
                    break;
                case '[' when IsElapsed(code, i):
                    return CellKind.Date;
                case '[':
                    i = Past(code, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '%':
                    return CellKind.Percentage;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return CellKind.Date;
                default:
                    break;
            }
        }
        return CellKind.Number;
    }

    private static bool IsElapsed(string code, int at) =>
        at + 1 < code.Length && code[at + 1] is 'h' or 'H' or 'm' or 'M' or 's' or 'S';

    private static int Past(string code, int from, char mark)
    {
        var end = code.IndexOf(mark, from + 1);
        return end < 0 ? code.Length : end;
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), CultureInfo.InvariantCulture, out var number) ? number : 0;
}
