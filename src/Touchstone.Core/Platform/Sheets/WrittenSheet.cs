namespace Touchstone.Core.Platform.Sheets;

/// <summary>A sheet to write.</summary>
/// <param name="Name">Its name, at most 31 characters.</param>
/// <param name="Lines">Below the headings; whole and decimal numbers are written as numbers, everything else as text.</param>
public sealed record WrittenSheet(
    string Name,
    IReadOnlyList<string> Headings,
    IEnumerable<IReadOnlyList<object?>> Lines
);
