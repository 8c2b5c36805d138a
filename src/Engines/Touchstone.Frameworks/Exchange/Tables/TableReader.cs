using System.Xml;

namespace Touchstone.Frameworks.Exchange.Tables;

/// <summary>
/// Reads a framework from a table (CSV or XLSX, see <see cref="TableTemplate"/>) as a dry run with a report for every row.
/// Read against the version it was exported from, an unchanged table changes nothing.
/// </summary>
public static class TableReader
{
    /// <summary>Reads CSV (UTF-8, UTF-16 with its mark, or Western European; comma, semicolon or tab).</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="basis">The version that the table revises; null for a framework that is new.</param>
    /// <param name="details">What the new framework is called, when there is no basis.</param>
    public static TableImport ReadCsv(
        ReadOnlyMemory<byte> file,
        FrameworkPackage? basis = null,
        FrameworkDetails? details = null
    )
    {
        var log = new FindingLog();
        return new TableReading(log, "csv", basis, details).Read(CsvText.Read(file, log));
    }

    /// <summary>
    /// Reads a workbook: the sheet "Framework", or the first one, and where there is no basis the sheet "About".
    /// A workbook that unpacks to more than 16 MB and fifty times its size is refused.
    /// </summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="basis">The version that the table revises; null for a framework that is new.</param>
    /// <param name="details">What the new framework is called, when neither basis nor workbook says.</param>
    public static TableImport ReadXlsx(
        ReadOnlyMemory<byte> file,
        FrameworkPackage? basis = null,
        FrameworkDetails? details = null
    )
    {
        try
        {
            var sheets = XlsxReading.Read(file);
            var main = sheets.Find(sheet => sheet.Name == TableTemplate.FrameworkSheet) ?? sheets.FirstOrDefault();
            if (main is null)
            {
                return Refused("The workbook has no sheet.");
            }

            var about = AboutTable.Read(sheets.Find(sheet => sheet.Name == TableTemplate.AboutSheet));
            return new TableReading(new FindingLog(), "xlsx", basis, about ?? details).Read(main);
        }
        catch (Exception failure) when (failure is InvalidDataException or XmlException or NotSupportedException)
        {
            return Refused("The file is not a readable workbook.");
        }
    }

    private static TableImport Refused(string message)
    {
        var import = Import.Unreadable("xlsx", message);
        return new TableImport(null, import.Report, [], []);
    }
}
