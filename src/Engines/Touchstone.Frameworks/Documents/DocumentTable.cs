namespace Touchstone.Frameworks.Documents;

/// <summary>A table with a marked header row.</summary>
/// <param name="Caption">What the table shows; it is printed above it and read out.</param>
/// <param name="Header">The head of each column.</param>
/// <param name="Rows">The cells of each row, as many as there are heads; what is missing is empty.</param>
/// <param name="Widths">The width of each column as a share of the whole.</param>
public sealed record DocumentTable(
    string Caption,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<int> Widths
) : DocumentPart;
