using System.Collections.Frozen;
using System.Globalization;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Core.Reference;

namespace Touchstone.Core.Workforce.Baseline;

/// <summary>
/// Reads cells of one column. A cell is taken only when it can mean one thing: what a spreadsheet worked out, turned into a
/// date, or wrote with a comma is named and never guessed at.
/// </summary>
internal sealed class CellReading
{
    private readonly PlanColumn column;
    private readonly DateOnly asAt;
    private readonly FrozenDictionary<string, string> codes;
    private readonly string choices;

    public CellReading(PlanColumn column, PlanColumns columns)
    {
        this.column = column;
        asAt = columns.Round.AsAt;
        var offered = columns.ChoicesOf(column.Field);
        codes = offered
            .SelectMany(c => new[] { (Said: Bare(c.Code), c.Code), (Said: Bare(c.Name), c.Code) })
            .DistinctBy(c => c.Said)
            .ToFrozenDictionary(c => c.Said, c => c.Code, StringComparer.Ordinal);
        choices = string.Join(", ", offered.Take(4).Select(c => c.Code)) + (offered.Count > 4 ? " \u2026" : "");
    }

    /// <summary>The value as it is stored: null for an empty cell. With a fault, the value does not count.</summary>
    public string? Read(SheetCell cell, out string? fault)
    {
        fault = cell.Kind switch
        {
            CellKind.Formula =>
                "The spreadsheet works this cell out. Copy it and paste its value (Paste special, Values), so that the number is yours",
            CellKind.Error => "The spreadsheet has no value here, only an error. Enter the value",
            CellKind.Truth when column.Field.Kind != WorkforceFieldKind.Text =>
                "The cell says true or false. Enter the value",
            CellKind.Empty when column.Field.Required => $"Enter {Lower(column.Name)}",
            _ => null,
        };
        if (fault is not null || cell.IsEmpty)
        {
            return null;
        }
        return column.Field.Kind switch
        {
            WorkforceFieldKind.Text => Text(cell, out fault),
            WorkforceFieldKind.Code or WorkforceFieldKind.Choice => Code(cell, out fault),
            WorkforceFieldKind.Date => Date(cell, out fault),
            _ => Number(cell, out fault),
        };
    }

    private string? Text(SheetCell cell, out string? fault)
    {
        var most = column.Field.Most ?? 200;
        fault =
            cell.Kind is CellKind.Date or CellKind.Percentage ? "The cell holds a date or a percentage. Enter words"
            : cell.Text.Length > most ? $"Shorten it to {most} characters: it has {cell.Text.Length}"
            : cell.Text.Any(char.IsControl) ? "Put it on one line"
            : cell.Text[0] is '=' or '@' ? "It begins like a formula. Enter words"
            : null;
        return fault is null ? cell.Text : null;
    }

    private string? Code(SheetCell cell, out string? fault)
    {
        fault = null;
        if (cell.Kind is CellKind.Text or CellKind.Number && codes.TryGetValue(Bare(cell.Text), out var code))
        {
            return code;
        }
        fault = $"Not in the list. Enter one of: {choices}";
        return null;
    }

    private string? Date(SheetCell cell, out string? fault)
    {
        fault = null;
        var isDate = DateOnly.TryParseExact(
            cell.Text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        );
        if (!isDate || cell.Kind is not (CellKind.Date or CellKind.Text))
        {
            fault = $"Enter the date as {asAt:yyyy-MM-dd}: 3/4 can be read in two ways";
        }
        else if (day != asAt)
        {
            fault = $"These figures are for {day:d MMMM yyyy}, and the collection asks for {asAt:d MMMM yyyy}";
        }
        return fault is null ? cell.Text : null;
    }

    private string? Number(SheetCell cell, out string? fault)
    {
        fault = cell.Kind switch
        {
            CellKind.Date =>
                $"The spreadsheet has turned this into a date{(cell.Text.Length > 0 ? $" ({cell.Text})" : "")}. Format the cell as a number and enter it again",
            CellKind.Percentage => "The spreadsheet shows this as a percentage. Enter how many, not a share",
            _ => null,
        };
        if (fault is not null)
        {
            return null;
        }
        if (!IsPlain(cell.Text))
        {
            fault =
                cell.Text.StartsWith('-') ? "Enter a number that is not below zero"
                : cell.Text.Contains(',', StringComparison.Ordinal)
                    ? "Enter the number without a comma: 1200, or 3.5 with a point"
                : "Enter a number in digits, and nothing else";
            return null;
        }
        var number = decimal.Parse(cell.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var most = column.Field.Most ?? 1_000_000;
        fault =
            number > most ? $"Enter a number of {most} or less, or ask the Centre if it is right"
            : column.Field.Kind == WorkforceFieldKind.WholeNumber && number != decimal.Truncate(number)
                ? "Enter a whole number: this column counts people"
            : null;
        return fault is null ? number.ToString("0.##########", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Digits, and at most one point with digits either side. No signs, no exponents, no digits of other scripts.</summary>
    private static bool IsPlain(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var part = point < 0 ? "0" : text[(point + 1)..];
        return whole.Length is > 0 and <= 12
            && part.Length is > 0 and <= 12
            && whole.All(char.IsAsciiDigit)
            && part.All(char.IsAsciiDigit);
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
