using System.Runtime.CompilerServices;
using System.Text;
using Touchstone.Core.Platform.Exports;

namespace Touchstone.Core.Platform.Sheets;

/// <summary>A CSV file as a table of texts: commas, semicolons or tabs, whichever its first line has most of.</summary>
internal sealed class CsvSheet(byte[] content) : Sheet
{
    private static readonly CsvLimits Limits = new(MostLines, MostColumns, 32_767);

    public override string? Name => null;

    internal override async IAsyncEnumerable<SheetLine> Lines([EnumeratorCancellation] CancellationToken cancel)
    {
        using var text = new StreamReader(
            new MemoryStream(content, writable: false),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: true
        );
        var parsing = new CsvParsing(text, Separator(content), Limits);
        await using var records = parsing.ReadAsync(cancel).GetAsyncEnumerator(cancel);
        while (await Next(records))
        {
            var cells = records.Current.Fields.Select(field => SheetCell.Of(FormulaGuard.Take(field)));
            yield return new SheetLine(records.Current.Line, [.. cells]);
        }
    }

    private static async Task<bool> Next(IAsyncEnumerator<CsvRecord> records)
    {
        try
        {
            return await records.MoveNextAsync();
        }
        catch (BrokenCsvException broken)
        {
            throw new BrokenSheetException(broken.Message, broken.Line);
        }
        catch (DecoderFallbackException)
        {
            throw new BrokenSheetException("The file is not UTF-8 text. Save it as \u201cCSV UTF-8\u201d");
        }
    }

    private static char Separator(ReadOnlySpan<byte> content)
    {
        var start = content.TrimStart("\uFEFF"u8).TrimStart("\r\n"u8);
        var end = start.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? start : start[..end];
        var best = ',';
        foreach (var candidate in ";\t")
        {
            best = line.Count((byte)candidate) > line.Count((byte)best) ? candidate : best;
        }
        return best;
    }
}
