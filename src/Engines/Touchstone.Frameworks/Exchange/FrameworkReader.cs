using System.Text;
using Touchstone.Frameworks.Exchange.Case;
using Touchstone.Frameworks.Exchange.CtdlAsn;
using Touchstone.Frameworks.Exchange.Outline;
using Touchstone.Frameworks.Exchange.Tables;
using Touchstone.Frameworks.Storage;

namespace Touchstone.Frameworks.Exchange;

/// <summary>
/// Reads a framework from any file this library knows, told by its content and not by its name: CASE, CTDL-ASN and our own
/// JSON, a workbook, a Word outline, CSV, and any other text as an outline.
/// </summary>
public static class FrameworkReader
{
    /// <summary>Reads a file. Never throws for what is in it.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="details">What the framework is called, for formats that do not say.</param>
    public static Import Read(ReadOnlyMemory<byte> file, FrameworkDetails? details = null)
    {
        var start = file.Span.StartsWith("\uFEFF"u8) ? file.Span[3..] : file.Span;
        if (start.StartsWith("PK"u8))
        {
            return ReadOffice(file, details);
        }

        var first = start.TrimStart(" \t\r\n"u8);
        if (first.StartsWith("{"u8) || first.StartsWith("["u8))
        {
            return ReadJson(file, first);
        }

        return LooksLikeTable(start)
            ? TableReader.ReadCsv(file, details: details).AsImport()
            : OutlineReader.ReadText(file, details);
    }

    private static Import ReadJson(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("\"CFDocument\""u8) >= 0)
        {
            return CaseReader.Read(file);
        }

        return text.IndexOf("\"@graph\""u8) >= 0 ? CtdlAsnReader.Read(file)
            : text.IndexOf("\"format\""u8) >= 0 ? FrameworkJson.Read(file)
            : CaseReader.Read(file);
    }

    private static Import ReadOffice(ReadOnlyMemory<byte> file, FrameworkDetails? details)
    {
        try
        {
            using var zip = BoundedZip.Open(file);
            if (zip.Has("xl/workbook.xml"))
            {
                return TableReader.ReadXlsx(file, details: details).AsImport();
            }
        }
        catch (InvalidDataException)
        {
            return Import.Unreadable("office", "The file is not a readable office file.");
        }

        return OutlineReader.ReadWord(file, details);
    }

    // The template needs a column for the text; its header stands in the first line.
    private static bool LooksLikeTable(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var header = Encoding.UTF8.GetString(
            end < 0 ? text[..Math.Min(text.Length, 4096)] : text[..Math.Min(end, 4096)]
        );
        var columns = header.Split([',', ';', '\t']);
        return columns.Length > 1 && columns.Any(column => TableTemplate.ColumnOf(column) == TableColumn.Text);
    }
}
