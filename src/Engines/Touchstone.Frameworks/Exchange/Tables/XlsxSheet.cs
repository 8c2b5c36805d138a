namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>A sheet to write.</summary>
/// <param name="Name">Its name, at most 31 characters.</param>
/// <param name="Columns">Header and width (in characters) of each column.</param>
/// <param name="Rows">The rows below the header.</param>
internal sealed record XlsxSheet(
    string Name,
    IReadOnlyList<(string Header, int Width)> Columns,
    IEnumerable<IReadOnlyList<string?>> Rows
);
