using System.IO.Compression;
using Touchstone.Frameworks;
using Touchstone.Frameworks.Exchange;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Exchange.Outline;
using Touchstone.Frameworks.Exchange.Tables;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// A file read as a specification: CASE, a table (CSV or XLSX), or an outline in plain text or Word. What it is, its content
/// says; only plain text and CSV are told apart by the name.
/// </summary>
internal static class DraftFile
{
    /// <param name="basis">The draft that a table revises, row by row, where there is something in it.</param>
    public static DraftReading Read(string name, ReadOnlyMemory<byte> file, FrameworkPackage basis)
    {
        var revised = basis.Version.Nodes.IsEmpty ? null : basis;
        var details = basis.Version.Details;
        return FormOf(name, file) switch
        {
            FileForm.Case => new DraftReading(CaseReader.Read(file)),
            FileForm.Workbook => new DraftReading(TableReader.ReadXlsx(file, revised, details)),
            FileForm.Word => new DraftReading(OutlineReader.ReadWord(file, details)),
            FileForm.Outline => new DraftReading(OutlineReader.ReadText(file, details)),
            _ => new DraftReading(TableReader.ReadCsv(file, revised, details)),
        };
    }

    private static FileForm FormOf(string name, ReadOnlyMemory<byte> file)
    {
        var start = file.Span.StartsWith("\uFEFF"u8) ? file.Span[3..] : file.Span;
        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            return IsWord(file) ? FileForm.Word : FileForm.Workbook;
        }
        if (start.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return FileForm.Case;
        }
        var extension = Path.GetExtension(name).ToUpperInvariant();
        return extension switch
        {
            ".JSON" => FileForm.Case,
            ".TXT" or ".MD" => FileForm.Outline,
            _ => FileForm.Csv,
        };
    }

    private static bool IsWord(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            return zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private enum FileForm
    {
        Case,
        Workbook,
        Word,
        Outline,
        Csv,
    }
}

/// <summary>What a file would make of the draft, with the rows of a table where it is one.</summary>
/// <param name="Missing">Nodes of the draft that the file does not list.</param>
internal sealed record DraftReading(
    FrameworkPackage? Package,
    ImportReport Report,
    ValueList<RowOutcome> Rows,
    ValueList<FrameworkNode> Missing
)
{
    public DraftReading(Import import)
        : this(import.Package, import.Report, [], []) { }

    public DraftReading(TableImport import)
        : this(import.Package, import.Report, import.Rows, import.Missing) { }
}
