namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Cells">The cells from the first column on; an absent cell is empty.</param>
/// <param name="NumberCells">Which cells the file holds as numbers, so that "1.10" has become 1.1; null when none.</param>
internal sealed record SheetRow(int Number, string[] Cells, HashSet<int>? NumberCells = null)
{
    public string this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : "";

    public bool IsEmpty => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
