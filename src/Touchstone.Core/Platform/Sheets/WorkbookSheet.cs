using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Touchstone.Core.Platform.Sheets;

/// <summary>One sheet of a workbook, read line by line: a sheet of a hundred thousand lines is never in memory as a whole.</summary>
internal sealed class WorkbookSheet(Workbook book, string name, bool isHidden, string part) : Sheet
{
    /// <summary>Serial day 60 is 29 February 1900, a day that never was; after it the count is one ahead.</summary>
    private const int DayThatNeverWas = 60;

    private const int LastSerial = 2_958_465;
    private readonly List<MergedCells> merged = [];
    private readonly List<int> hiddenColumns = [];

    public override string? Name => name;
    public override bool IsHidden => isHidden;
    public override ImmutableArray<MergedCells> Merged => [.. merged];
    public override ImmutableArray<int> HiddenColumns => [.. hiddenColumns];

    internal override IAsyncEnumerable<SheetLine> Lines(CancellationToken cancel) => Read().ToAsyncEnumerable();

    private IEnumerable<SheetLine> Read()
    {
        merged.Clear();
        hiddenColumns.Clear();
        using var xml = book.Part(part);
        var last = 0;
        while (Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            switch (xml.LocalName)
            {
                case "col" when IsOn(xml, "hidden"):
                    HideColumns(xml);
                    break;
                case "row":
                    var line = Guarded(() => Line(xml, last));
                    if (line.Number <= last)
                    {
                        throw new BrokenSheetException("The lines of the sheet are not in their order", line.Number);
                    }
                    last = line.Number;
                    if (!line.IsEmpty)
                    {
                        yield return line;
                    }
                    break;
                case "mergeCell":
                    Merge(xml.GetAttribute("ref"));
                    break;
                default:
                    break;
            }
        }
    }

    private static bool Next(XmlReader xml) => Guarded(xml.Read);

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (Workbook.IsBroken(e))
        {
            throw new BrokenSheetException("The sheet is damaged and cannot be read on");
        }
    }

    private SheetLine Line(XmlReader xml, int before)
    {
        var number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var said)
            ? said
            : before + 1;
        var hidden = IsOn(xml, "hidden");
        var cells = new List<SheetCell>();
        var next = 0;
        if (xml.IsEmptyElement)
        {
            return new SheetLine(number, cells, hidden);
        }
        var depth = xml.Depth;
        var isRead = xml.Read();
        while (isRead && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                isRead = xml.Read();
                continue;
            }
            var place = ColumnOf(xml.GetAttribute("r")) ?? next;
            if (place < next)
            {
                throw new BrokenSheetException("Two cells of the line stand in one place", number);
            }
            next = place + 1;
            var cell = Cell(xml);
            if (place < MostColumns && !cell.IsEmpty)
            {
                while (cells.Count < place)
                {
                    cells.Add(SheetCell.Empty);
                }
                cells.Add(cell);
            }
            isRead = xml.Read();
        }
        return new SheetLine(number, cells, hidden);
    }

    /// <summary>Reads one cell and leaves the reader on its end.</summary>
    private SheetCell Cell(XmlReader xml)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = xml.GetAttribute("s");
        if (xml.IsEmptyElement)
        {
            return SheetCell.Empty;
        }
        string? value = null;
        var isFormula = false;
        var depth = xml.Depth;
        var isRead = xml.Read();
        while (isRead && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f")
            {
                isFormula = true;
                xml.Skip();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                value = xml.ReadElementContentAsString();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                value = SheetText.Read(xml);
                isRead = xml.Read();
            }
            else
            {
                isRead = xml.Read();
            }
        }
        return isFormula ? new SheetCell(CellKind.Formula, "") : Content(type, style, value);
    }

    private SheetCell Content(string type, string? style, string? value) =>
        (type, value) switch
        {
            (_, null or "") => SheetCell.Empty,
            ("s", _) => int.TryParse(value, CultureInfo.InvariantCulture, out var index)
            && index >= 0
            && index < book.Texts.Count
                ? SheetCell.Of(book.Texts[index])
                : new SheetCell(CellKind.Error, value),
            ("b", _) => new SheetCell(CellKind.Truth, value == "1" ? "TRUE" : "FALSE"),
            ("e", _) => new SheetCell(CellKind.Error, value),
            ("d", _) => new SheetCell(CellKind.Date, value.Split('T')[0]),
            ("n", _) => Number(style, value),
            _ => SheetCell.Of(SheetText.Plain(value)),
        };

    private SheetCell Number(string? style, string value)
    {
        // Binary fractions leave dust: 7.3 is kept as 7.2999999999999998. Ten places after the point are more than anybody counts.
        if (
            !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
            || Math.Abs(number) > 1e15
        )
        {
            return new SheetCell(CellKind.Error, value);
        }
        var kind = book.Formats.Of(style);
        if (kind == CellKind.Date)
        {
            return new SheetCell(kind, Date(number));
        }
        var plain = Math.Round((decimal)number, 10).ToString("0.##########", CultureInfo.InvariantCulture);
        return new SheetCell(kind, plain);
    }

    private string Date(double serial)
    {
        if (serial is < 1 or > LastSerial)
        {
            return "";
        }
        var days = (int)Math.Floor(serial);
        var first = book.From1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 31);
        if (!book.From1904 && days == DayThatNeverWas)
        {
            return "";
        }
        var ahead = !book.From1904 && days > DayThatNeverWas ? 1 : 0;
        var day = first.AddDays(Math.Min(days - ahead, DateOnly.MaxValue.DayNumber - first.DayNumber));
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private void HideColumns(XmlReader xml)
    {
        if (
            int.TryParse(xml.GetAttribute("min"), CultureInfo.InvariantCulture, out var from)
            && int.TryParse(xml.GetAttribute("max"), CultureInfo.InvariantCulture, out var to)
        )
        {
            for (var column = Math.Max(from, 1); column <= Math.Min(to, MostColumns); column++)
            {
                hiddenColumns.Add(column - 1);
            }
        }
    }

    private void Merge(string? range)
    {
        var ends = (range ?? "").Split(':');
        if (
            ends.Length == 2
            && ColumnOf(ends[0]) is { } firstColumn
            && ColumnOf(ends[1]) is { } lastColumn
            && LineOf(ends[0]) is { } firstLine
            && LineOf(ends[1]) is { } lastLine
        )
        {
            merged.Add(new MergedCells(firstLine, lastLine, firstColumn, lastColumn));
        }
    }

    private static bool IsOn(XmlReader xml, string attribute) => xml.GetAttribute(attribute) is "1" or "true";

    private static int? LineOf(string place) =>
        int.TryParse(place.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture, out var line)
            ? line
            : null;

    private static int? ColumnOf(string? place)
    {
        var column = 0;
        foreach (var letter in place ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                break;
            }
            column = (column * 26) + (letter - 'A' + 1);
            if (column > 16_384)
            {
                throw new BrokenSheetException("The sheet is wider than a spreadsheet can be");
            }
        }
        return column == 0 ? null : column - 1;
    }
}
