using System.Collections.Immutable;
using Touchstone.Core.Platform.Sheets;

namespace Touchstone.Core.Insight.Projects;

/// <summary>
/// Reads texts from a spreadsheet, row by row. The same bytes and columns give the same report and the same texts; nothing
/// that somebody can send in makes it throw.
/// </summary>
internal sealed class TextTable
{
    private const int MostFaults = 200;
    private const int LongestAttribute = 120;
    private const int LongestRespondent = 60;
    private const int LongestClause = 200;
    private const int MostAttributes = 12;
    private static readonly string[] Yes = ["yes", "y", "true", "1", "agree", "agreed"];
    private static readonly string[] No = ["no", "n", "false", "0", "", "disagree"];
    private readonly UploadColumns columns;
    private readonly List<BroughtText> texts = [];
    private readonly List<RowFault> faults = [];
    private readonly List<string> notes = [];
    private readonly Dictionary<string, ImmutableSortedDictionary<string, string>> known = [];
    private readonly HashSet<(string, string, string)> seen = [];
    private int faultCount;
    private int rows;
    private int empty;
    private int repeated;
    private int pointing;

    private TextTable(UploadColumns columns) => this.columns = columns;

    /// <summary>What the columns seem to hold, by their headings and first rows; null with a reason where there is no table.</summary>
    public static async Task<(UploadColumns? Columns, string? Problem)> Guess(
        byte[] content,
        string mediaType,
        CancellationToken cancel
    )
    {
        try
        {
            var lines = await Choose(content, mediaType).Lines(cancel).Take(50).ToListAsync(cancel);
            if (lines.Count < 2)
            {
                return (null, "The file has no rows below its headings");
            }
            var headings = HeadingsOf(lines[0]);
            if (headings.Any(h => h.Length == 0))
            {
                return (null, "Give every column a heading in the first row");
            }
            if (headings.Distinct(StringComparer.OrdinalIgnoreCase).Count() < headings.Length)
            {
                return (null, "Give every column a heading of its own: two are the same");
            }
            var named = headings.Where(IdentityHints.InHeading).ToList();
            if (named.Count > 0)
            {
                return (
                    null,
                    $"Take out what points at people: {string.Join(", ", named)}. No identity enters an analysis"
                );
            }
            return (
                new UploadColumns([
                    .. headings.Select(
                        (h, at) => new UploadColumn(h, UseOf(h, [.. lines.Skip(1).Select(l => l[at].Text)]))
                    ),
                ]),
                null
            );
        }
        catch (BrokenSheetException broken)
        {
            return (null, broken.Line is { } line ? $"{broken.Message} (line {line})" : broken.Message);
        }
    }

    public static async Task<(TextTableReport Report, IReadOnlyList<BroughtText> Texts)> Read(
        UploadColumns columns,
        byte[] content,
        string mediaType,
        CancellationToken cancel
    )
    {
        var table = new TextTable(columns);
        try
        {
            await foreach (var line in Choose(content, mediaType).Lines(cancel).Skip(1))
            {
                if (!line.IsEmpty)
                {
                    table.Take(line);
                }
            }
        }
        catch (BrokenSheetException broken)
        {
            table.Fault(broken.Line ?? 0, "The file", "", broken.Message);
        }
        return (table.Report(), table.texts);
    }

    /// <summary>The first sheet that people see.</summary>
    private static Sheet Choose(byte[] content, string mediaType) =>
        Sheet.Of(content, mediaType).FirstOrDefault(s => !s.IsHidden)
        ?? throw new BrokenSheetException("The workbook shows no sheet");

    private static ImmutableArray<string> HeadingsOf(SheetLine line)
    {
        var last = line.Cells.ToList().FindLastIndex(c => !c.IsEmpty);
        return [.. line.Cells.Take(last + 1).Select(c => c.Text)];
    }

    private static ColumnUse UseOf(string heading, List<string> cells)
    {
        var plain = heading.ToLowerInvariant();
        var given = cells.Where(c => c.Length > 0).ToList();
        if (plain is "id" or "respondent" or "reference" or "response id" or "respondent id" or "participant")
        {
            return ColumnUse.Respondent;
        }
        if (plain.Contains("consent", StringComparison.Ordinal) || plain.Contains("quot", StringComparison.Ordinal))
        {
            return ColumnUse.Consent;
        }
        if (plain is "clause" or "section" or "capability")
        {
            return ColumnUse.Clause;
        }
        if (given.Count == 0 || given.Any(IdentityHints.InWords))
        {
            return ColumnUse.LeaveOut;
        }
        return given.Average(c => c.Length) > 40 || plain.EndsWith('?') ? ColumnUse.Text : ColumnUse.Attribute;
    }

    private void Take(SheetLine line)
    {
        rows++;
        var respondent = Of(line, ColumnUse.Respondent);
        var clause = Of(line, ColumnUse.Clause);
        var consent = Of(line, ColumnUse.Consent)?.ToLowerInvariant() ?? "";
        var attributes = AttributesOf(line);
        Check(line, respondent, clause, consent, attributes);
        if (respondent is { Length: > 0 } && !known.TryAdd(respondent, attributes))
        {
            foreach (var (name, value) in attributes)
            {
                if (known[respondent].TryGetValue(name, out var before) && before != value)
                {
                    Fault(line.Number, name, value, $"Give {respondent} one value: it has “{before}” above");
                }
            }
        }
        foreach (var (column, at) in columns.All.Select((c, at) => (c, at)).Where(c => c.c.Use == ColumnUse.Text))
        {
            var words = line[at].Text;
            if (words.Length == 0)
            {
                empty++;
            }
            else if (words.Length > AnalysedText.Longest)
            {
                Fault(line.Number, column.Heading, Start(words), $"Shorten it to {AnalysedText.Longest:N0} characters");
            }
            else if (respondent is { Length: > 0 } && !seen.Add((respondent, column.Heading, words)))
            {
                repeated++;
            }
            else
            {
                pointing += IdentityHints.InWords(words) ? 1 : 0;
                texts.Add(
                    new BroughtText(
                        string.IsNullOrEmpty(respondent) ? null : respondent,
                        column.Heading,
                        clause ?? "",
                        words,
                        attributes,
                        Yes.Contains(consent)
                    )
                );
            }
        }
    }

    private void Check(
        SheetLine line,
        string? respondent,
        string? clause,
        string consent,
        ImmutableSortedDictionary<string, string> attributes
    )
    {
        if (!Yes.Contains(consent) && !No.Contains(consent))
        {
            Fault(line.Number, HeadingOf(ColumnUse.Consent), Start(consent), "Enter yes or no");
        }
        if (respondent?.Length > LongestRespondent)
        {
            Fault(
                line.Number,
                HeadingOf(ColumnUse.Respondent),
                Start(respondent),
                $"Shorten it to {LongestRespondent} characters"
            );
        }
        if (clause?.Length > LongestClause)
        {
            Fault(line.Number, HeadingOf(ColumnUse.Clause), Start(clause), $"Shorten it to {LongestClause} characters");
        }
        if (respondent is not null && IdentityHints.InWords(respondent))
        {
            Fault(
                line.Number,
                HeadingOf(ColumnUse.Respondent),
                Start(respondent),
                "Use a number instead of what points at a person"
            );
        }
        foreach (var (name, value) in attributes)
        {
            if (value.Length > LongestAttribute)
            {
                Fault(line.Number, name, Start(value), $"Shorten it to {LongestAttribute} characters");
            }
            if (IdentityHints.InWords(value))
            {
                Fault(line.Number, name, Start(value), "Leave out what points at a person");
            }
        }
    }

    private ImmutableSortedDictionary<string, string> AttributesOf(SheetLine line) =>
        columns
            .All.Select((c, at) => (c, line[at].Text))
            .Where(c => c.c.Use == ColumnUse.Attribute && c.Text.Length > 0)
            .ToImmutableSortedDictionary(c => c.c.Heading, c => c.Text, StringComparer.Ordinal);

    private string? Of(SheetLine line, ColumnUse use)
    {
        var at = columns.All.Select(c => c.Use).ToList().IndexOf(use);
        return at < 0 ? null : line[at].Text;
    }

    private string HeadingOf(ColumnUse use) => columns.All.First(c => c.Use == use).Heading;

    private static string Start(string words) => words.Length > 60 ? words[..60] + "…" : words;

    private void Fault(int line, string column, string found, string message)
    {
        faultCount++;
        if (faults.Count < MostFaults)
        {
            faults.Add(new RowFault(line, column, found, message));
        }
    }

    private TextTableReport Report()
    {
        string? problem =
            columns.All.All(c => c.Use != ColumnUse.Text) ? "Say which column holds what people said"
            : columns.All.Count(c => c.Use == ColumnUse.Respondent) > 1 ? "Choose one column for who belongs together"
            : columns.All.Count(c => c.Use == ColumnUse.Consent) > 1 ? "Choose one column for consent"
            : columns.All.Count(c => c.Use == ColumnUse.Clause) > 1 ? "Choose one column for the clause"
            : columns.All.Count(c => c.Use == ColumnUse.Attribute) > MostAttributes
                ? $"Choose at most {MostAttributes} attributes"
            : texts.Count == 0 && faultCount == 0 ? "No row has a text"
            : null;
        if (columns.All.All(c => c.Use != ColumnUse.Consent))
        {
            notes.Add("No column says whether words may be quoted, so none of them will be");
        }
        if (columns.All.All(c => c.Use != ColumnUse.Respondent))
        {
            notes.Add("No column holds the texts of one person together, so each row counts as a person");
        }
        if (repeated > 0)
        {
            notes.Add($"{repeated:N0} texts stand twice for the same person and question, and are brought in once");
        }
        if (pointing > 0)
        {
            notes.Add(
                $"{pointing:N0} texts seem to hold an e-mail address or a telephone number. Take it out of the file: texts are not changed once they are in"
            );
        }
        return new TextTableReport(
            problem,
            rows,
            texts.Count,
            empty,
            texts.Count(t => t.MayQuote),
            faultCount,
            [.. faults],
            [.. notes],
            pointing
        );
    }
}
