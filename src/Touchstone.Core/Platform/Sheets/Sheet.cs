using System.Collections.Immutable;

namespace Touchstone.Core.Platform.Sheets;

/// <summary>One table of a file: a sheet of a workbook, or the whole of a CSV file.</summary>
public abstract class Sheet
{
    /// <summary>Most lines below the headings that are read.</summary>
    public const int MostLines = 100_000;

    /// <summary>Most columns that are read.</summary>
    public const int MostColumns = 200;

    /// <summary>The sheet's name; null for a CSV file.</summary>
    public abstract string? Name { get; }

    /// <summary>True where the spreadsheet does not show the sheet.</summary>
    public virtual bool IsHidden => false;

    /// <summary>Known once the lines have been read to the end.</summary>
    public virtual ImmutableArray<MergedCells> Merged => [];

    /// <summary>Columns that the spreadsheet does not show, from 0; known once the first line has been read.</summary>
    public virtual ImmutableArray<int> HiddenColumns => [];

    /// <summary>The lines that hold something, one at a time. A file that cannot be read on ends with a <see cref="BrokenSheetException"/>.</summary>
    internal abstract IAsyncEnumerable<SheetLine> Lines(CancellationToken cancel);

    /// <summary>The tables of an upload that <see cref="Files.FileInspector"/> has let through.</summary>
    internal static ImmutableArray<Sheet> Of(byte[] content, string mediaType) =>
        mediaType == Files.OfficePackage.Excel ? Workbook.SheetsOf(content) : [new CsvSheet(content)];
}
