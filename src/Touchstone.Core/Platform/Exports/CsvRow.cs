using System.Globalization;

namespace Touchstone.Core.Platform.Exports;

/// <summary>
/// A row as an import reads it, cell by cell and by column name. A cell that is not as it should be notes a fault and
/// answers null; an import reads all cells first and makes something of them only when <see cref="IsGood"/>.
/// </summary>
public sealed class CsvRow
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"];
    private readonly IReadOnlyDictionary<string, int> places;
    private readonly IReadOnlyList<string> fields;
    private readonly List<CsvFault> faults = [];

    internal CsvRow(int line, IReadOnlyDictionary<string, int> places, IReadOnlyList<string> fields)
    {
        Line = line;
        this.places = places;
        this.fields = fields;
    }

    /// <summary>The line of the file on which the row begins, from 1.</summary>
    public int Line { get; }

    /// <summary>Whether no fault was noted in this row so far.</summary>
    public bool IsGood => faults.Count == 0;

    internal IReadOnlyList<CsvFault> Faults => faults;

    /// <summary>The text of a cell without outer spaces, or null when it is empty or the file has no such column.</summary>
    public string? Text(string column, int longest = 1_000)
    {
        var text =
            places.TryGetValue(column, out var place) && place < fields.Count
                ? FormulaGuard.Take(fields[place]).Trim()
                : "";
        if (text.Length > longest)
        {
            return Wrong<string>(column, $"has {text.Length} characters; at most {longest} fit");
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>The text of a cell that must not be empty.</summary>
    public string? Required(string column, int longest = 1_000) => Text(column, longest) ?? WrongUnlessNoted(column);

    /// <summary>A whole number from one limit to the other, both included.</summary>
    public int? Whole(string column, int from = 0, int to = int.MaxValue) =>
        Read<int>(
            column,
            text =>
                int.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number >= from
                && number <= to
                    ? number
                    : null,
            to == int.MaxValue
                ? $"must be a whole number of {from} or more"
                : $"must be a whole number from {from} to {to}"
        );

    /// <summary>A number; the decimal sign is a point.</summary>
    public decimal? Number(string column) =>
        Read<decimal>(
            column,
            text =>
                decimal.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : null,
            "must be a number, such as 12.5"
        );

    /// <summary>A date as 2026-11-20, 20/11/2026 or 20 November 2026.</summary>
    public DateOnly? Date(string column) =>
        Read<DateOnly>(
            column,
            text =>
                DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    ? date
                    : null,
            "must be a date, such as 2026-11-20 or 20/11/2026"
        );

    /// <summary>Yes or no.</summary>
    public bool? YesOrNo(string column) =>
        Read<bool>(
            column,
            text =>
                text.ToUpperInvariant() switch
                {
                    "YES" or "Y" or "TRUE" or "1" => true,
                    "NO" or "N" or "FALSE" or "0" => false,
                    _ => null,
                },
            "must be yes or no"
        );

    /// <summary>One of several choices, by code or by name, without regard to letter case; answers the code.</summary>
    /// <param name="column">The column.</param>
    /// <param name="choices">Codes with their names.</param>
    public string? Choice(string column, IEnumerable<KeyValuePair<string, string>> choices)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var all = choices.ToList();
        var chosen = all.FindIndex(choice => Same(choice.Key, text) || Same(choice.Value, text));
        return chosen >= 0
            ? all[chosen].Key
            : Wrong<string>(
                column,
                $"must be one of: {string.Join(", ", all.Take(20).Select(choice => choice.Value))}"
            );

        static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Notes a fault that the import itself found.</summary>
    public void Fault(string? column, string message) => faults.Add(new CsvFault(Line, column, message));

    private T? Read<T>(string column, Func<string, T?> read, string otherwise)
        where T : struct
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            Fault(column, $"{column} {otherwise}");
        }

        return value;
    }

    private string? WrongUnlessNoted(string column) =>
        faults.Count > 0 && faults[^1].Column == column ? null : Wrong<string>(column, "is empty");

    private T? Wrong<T>(string column, string what)
        where T : class
    {
        Fault(column, $"{column} {what}");
        return null;
    }
}
