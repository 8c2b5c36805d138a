namespace Touchstone.Core.Platform.Sheets;

/// <summary>Cells that a spreadsheet shows as one: only the first holds the value. Lines and columns from 1 and 0.</summary>
public sealed record MergedCells(int FirstLine, int LastLine, int FirstColumn, int LastColumn);
