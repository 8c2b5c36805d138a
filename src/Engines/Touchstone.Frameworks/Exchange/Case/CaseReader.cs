using System.Text.Json;

namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>
/// Reads CASE packages (CFPackage, editions 1.0 and 1.1 and the dialects seen in the wild) without losing anything: every
/// identifier, address, field and extension is kept, what stands outside the package is kept as an external reference.
/// Files that break the standard are read as they were meant, and the report says what was found.
/// </summary>
public static class CaseReader
{
    /// <summary>Reads a package. Never throws for what is in the file; memory grows with what is kept, not with nesting.</summary>
    /// <param name="file">The bytes of the file (UTF-8, with or without a byte order mark).</param>
    /// <returns>The package with its mapping sets, or only a report when the file is no CASE package.</returns>
    public static Import Read(ReadOnlyMemory<byte> file)
    {
        if (file.Span.StartsWith("\uFEFF"u8))
        {
            file = file[3..];
        }

        try
        {
            return new CasePackageReading(file).Run();
        }
        catch (JsonException failure)
        {
            return Import.Unreadable(
                "case",
                "The file is not readable as JSON.",
                failure.LineNumber is { } line
                    ? FormattableString.Invariant($"line {line + 1}, byte {failure.BytePositionInLine}")
                    : null
            );
        }
    }
}
