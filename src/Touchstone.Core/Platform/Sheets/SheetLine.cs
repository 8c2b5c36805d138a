namespace Touchstone.Core.Platform.Sheets;

/// <summary>One line of a table.</summary>
/// <param name="Number">Its number in the file, from 1, as a spreadsheet shows it.</param>
/// <param name="IsHidden">True where the spreadsheet does not show it, because of a filter or by hand.</param>
public sealed record SheetLine(int Number, IReadOnlyList<SheetCell> Cells, bool IsHidden = false)
{
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;

    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);
}
