using System.Collections.Immutable;
using System.Globalization;
using Touchstone.Core.Platform.Sheets;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>
/// Reads a workforce plan from a spreadsheet, line by line. The same bytes give the same report and the same lines; nothing
/// that somebody can send in makes it throw.
/// </summary>
internal sealed class PlanFile
{
    /// <summary>The name of the sheet in the template.</summary>
    public const string SheetName = "Workforce plan";

    private const int LongestFound = 80;
    private readonly PlanColumns columns;
    private readonly CellReading[] readings;
    private readonly LineRules rules;
    private readonly List<PlanFault> faults = [];
    private readonly List<string> notes = [];
    private readonly List<string> passedOver = [];
    private readonly decimal[] sums;
    private readonly int[] given;
    private readonly Dictionary<string, int> seen = [];
    private int faultCount;
    private int lineCount;
    private int faultyLines;
    private int hiddenLines;
    private int repeated;

    private PlanFile(PlanColumns columns)
    {
        this.columns = columns;
        readings = [.. columns.All.Select(column => new CellReading(column, columns))];
        rules = new LineRules(columns);
        sums = new decimal[columns.All.Length];
        given = new int[columns.All.Length];
    }

    /// <summary>The lines, numbered as in the file; empty unless the report says that the file can be taken.</summary>
    public List<(int Line, string?[] Cells)> Lines { get; } = [];
    public PlanReport Report { get; private set; } = null!;

    public static async Task<PlanFile> Read(
        PlanColumns columns,
        byte[] content,
        string mediaType,
        CancellationToken cancel
    )
    {
        var file = new PlanFile(columns);
        try
        {
            var (sheet, headings) = await file.Choose(Sheet.Of(content, mediaType), cancel);
            await file.Take(sheet, headings, cancel);
            file.Report = file.Finish(sheet);
        }
        catch (BrokenSheetException broken)
        {
            file.Report = PlanReport.Unreadable(
                broken.Line is { } line ? $"{broken.Message} (line {line})" : broken.Message
            );
        }
        if (!file.Report.CanBeTaken)
        {
            file.Lines.Clear();
        }
        return file;
    }

    /// <summary>The sheet that holds the plan: by the template's name, else the only visible one that has the columns.</summary>
    private async Task<(Sheet Sheet, SheetLine Headings)> Choose(ImmutableArray<Sheet> sheets, CancellationToken cancel)
    {
        var candidates = new List<(Sheet Sheet, SheetLine Headings)>();
        foreach (var sheet in sheets.Where(s => !s.IsHidden))
        {
            var first = await sheet.Lines(cancel).FirstOrDefaultAsync(cancel);
            if (first is not null && first.Cells.Any(c => columns.PlaceOfHeading(c.Text) is not null))
            {
                candidates.Add((sheet, first));
            }
        }
        var named = candidates
            .Where(c => string.Equals(c.Sheet.Name, SheetName, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var chosen = named.Count == 1 ? named : [.. candidates.Where(c => HasNeeded(c.Headings))];
        chosen = chosen.Count == 0 && candidates.Count == 1 ? candidates : chosen;
        if (chosen.Count != 1)
        {
            throw new BrokenSheetException(
                chosen.Count == 0
                    ? "No sheet has the columns of the template in its first line. Use the template, or give your columns its headings"
                    : $"Several sheets could be the plan. Name the right one \u201c{SheetName}\u201d"
            );
        }
        foreach (var hidden in sheets.Where(s => s.IsHidden))
        {
            notes.Add($"The sheet \u201c{hidden.Name}\u201d is hidden and was not read.");
        }
        return chosen[0];
    }

    private bool HasNeeded(SheetLine headings)
    {
        var there = headings.Cells.Select(c => columns.PlaceOfHeading(c.Text)).OfType<int>().ToHashSet();
        return columns.All.Select((column, i) => (column, i)).All(c => !c.column.Field.Required || there.Contains(c.i));
    }

    private async Task Take(Sheet sheet, SheetLine headings, CancellationToken cancel)
    {
        var map = Map(headings);
        var touched = new List<(int Line, bool IsFaulty)>();
        await foreach (var line in sheet.Lines(cancel))
        {
            if (line.Number <= headings.Number)
            {
                continue;
            }
            if (!map.Any(m => !line[m.Column].IsEmpty))
            {
                continue;
            }
            if (lineCount == Sheet.MostLines)
            {
                throw new BrokenSheetException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The plan has more than {Sheet.MostLines:N0} lines. Add lines of the same post up"
                    )
                );
            }
            lineCount++;
            hiddenLines += line.IsHidden ? 1 : 0;
            touched.Add((line.Number, One(line, map)));
        }
        Merged(sheet, map, touched);
        faultyLines = touched.Count(t => t.IsFaulty);
        if (sheet.HiddenColumns.Intersect(map.Select(m => m.Column)).Any())
        {
            notes.Add("Some columns of the sheet are hidden. They were read like the others.");
        }
    }

    private List<(int Column, int Place)> Map(SheetLine headings)
    {
        var map = new List<(int Column, int Place)>();
        for (var i = 0; i < headings.Cells.Count; i++)
        {
            var heading = headings[i].Text;
            if (columns.PlaceOfHeading(heading) is not { } place)
            {
                if (heading.Length > 0)
                {
                    passedOver.Add(Short(heading));
                }
            }
            else if (map.Any(m => m.Place == place))
            {
                throw new BrokenSheetException(
                    $"The column {columns.All[place].Code} stands twice. Take one of them away"
                );
            }
            else
            {
                map.Add((i, place));
            }
        }
        var missing = columns
            .All.Where((column, i) => column.Field.Required && map.All(m => m.Place != i))
            .Select(column => column.Code)
            .ToList();
        return missing.Count == 0
            ? map
            : throw new BrokenSheetException($"The file has no column {string.Join(", ", missing)}");
    }

    /// <summary>Reads one line; true when it has a fault.</summary>
    private bool One(SheetLine line, List<(int Column, int Place)> map)
    {
        var before = faultCount;
        var cells = new string?[columns.All.Length];
        foreach (var (column, place) in map)
        {
            cells[place] = readings[place].Read(line[column], out var fault);
            if (fault is not null)
            {
                Note(line.Number, columns.All[place].Code, line[column].Text, fault);
            }
        }
        if (faultCount == before)
        {
            foreach (var (column, message) in rules.Check(cells))
            {
                Note(line.Number, column, "", message);
            }
        }
        if (faultCount > before)
        {
            return true;
        }
        Add(line.Number, cells);
        return false;
    }

    private void Add(int line, string?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (columns.All[i].IsNumber && cells[i] is { } number)
            {
                sums[i] += decimal.Parse(number, CultureInfo.InvariantCulture);
                given[i]++;
            }
        }
        var post = string.Join('\u001F', columns.All.Select((c, i) => c.IsNumber ? "" : cells[i]?.ToUpperInvariant()));
        repeated += seen.TryAdd(post, line) ? 0 : 1;
        Lines.Add((line, cells));
    }

    /// <summary>A cell that spans several lines or columns has its value in the first alone: what the others mean cannot be known.</summary>
    private void Merged(Sheet sheet, List<(int Column, int Place)> map, List<(int Line, bool IsFaulty)> touched)
    {
        var ranges = sheet.Merged.Where(m => map.Any(c => c.Column >= m.FirstColumn && c.Column <= m.LastColumn));
        var inRange = new HashSet<int>();
        foreach (var range in ranges)
        {
            // Lines stand in their order, so the first of the range is found by halving.
            var at = touched.BinarySearch(
                (range.FirstLine, false),
                Comparer<(int Line, bool IsFaulty)>.Create((a, b) => a.Line.CompareTo(b.Line))
            );
            for (var i = at < 0 ? ~at : at; i < touched.Count && touched[i].Line <= range.LastLine; i++)
            {
                if (inRange.Add(i))
                {
                    Note(touched[i].Line, null, "", "Cells of this line are merged. Split them and fill every cell");
                    touched[i] = (touched[i].Line, true);
                }
            }
        }
    }

    private PlanReport Finish(Sheet sheet)
    {
        if (hiddenLines > 0)
        {
            notes.Add(
                $"{hiddenLines} lines are hidden in the sheet, by a filter or by hand. They were read like the others."
            );
        }
        if (repeated > 0)
        {
            notes.Add(
                $"{repeated} lines have the same words as a line before them. Look whether posts stand there twice."
            );
        }
        return new PlanReport(
            lineCount == 0 ? "There is no line below the headings" : null,
            sheet.Name,
            lineCount,
            faultyLines,
            [.. faults.OrderBy(f => f.Line)],
            faultCount,
            [.. notes],
            [.. passedOver],
            [
                .. columns
                    .All.Select((column, i) => (column, i))
                    .Where(c => c.column.IsNumber)
                    .Select(c => new PlanTotal(c.column.Code, sums[c.i], given[c.i])),
            ]
        );
    }

    private void Note(int line, string? column, string found, string message)
    {
        faultCount++;
        if (faults.Count < PlanReport.MostFaults)
        {
            faults.Add(new PlanFault(line, column, Short(found), message));
        }
    }

    private static string Short(string text) => text.Length <= LongestFound ? text : text[..LongestFound] + "\u2026";
}
