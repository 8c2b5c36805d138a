namespace Touchstone.Themes.Interchange.Tables;

/// <summary>
/// Keeps a spreadsheet from running a cell as a formula: such a cell gets an apostrophe in front, which reading takes away again.
/// A plain number stays as it is.
/// </summary>
internal static class FormulaGuard
{
    private const string Starters = "=+-@\t\r";

    public static string Guard(string cell) => IsRisky(cell.AsSpan().TrimStart('\'')) ? "'" + cell : cell;

    public static string Unguard(string cell) =>
        cell.StartsWith('\'') && IsRisky(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsRisky(ReadOnlySpan<char> cell) =>
        !cell.IsEmpty && Starters.Contains(cell[0], StringComparison.Ordinal) && !IsNumber(cell);

    private static bool IsNumber(ReadOnlySpan<char> cell) =>
        decimal.TryParse(
            cell,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );
}
