namespace Touchstone.Themes.Interchange.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line in the file on which it starts, 1 up.</param>
/// <param name="Cells">As many cells as the table has columns.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
