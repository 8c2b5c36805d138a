using System.Buffers;
using System.Text;

namespace Touchstone.Core.Platform.Exports;

/// <summary>
/// Writes rows as RFC 4180 has them: commas, CRLF, quotation marks where a cell needs them. Every row has as many cells as
/// the first.
/// </summary>
public sealed class CsvWriting : IAsyncDisposable
{
    private static readonly SearchValues<char> NeedQuoting = SearchValues.Create(",;\"\r\n\t");
    private readonly StreamWriter writer;
    private int? width;

    /// <param name="stream">Where to; stays open.</param>
    /// <param name="byteOrderMark">Whether the file begins with the mark by which spreadsheets know UTF-8.</param>
    public CsvWriting(Stream stream, bool byteOrderMark = true) =>
        writer = new StreamWriter(stream, new UTF8Encoding(byteOrderMark), leaveOpen: true);

    /// <exception cref="ArgumentException">The row has not as many cells as the first.</exception>
    public async Task WriteRowAsync(IReadOnlyList<CsvCell> cells, CancellationToken cancel = default)
    {
        width ??= cells.Count;
        if (cells.Count != width)
        {
            throw new ArgumentException(
                $"Every row of this table has {width} cells, and this one {cells.Count}.",
                nameof(cells)
            );
        }

        var row = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            row.Append(i > 0 ? "," : "").Append(Quoted(cells[i].Written, alone: cells.Count == 1));
        }

        await writer.WriteAsync(row.Append("\r\n"), cancel);
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    /// <summary>An empty cell that is alone on its line is quoted too: the line would pass for an empty one.</summary>
    private static string Quoted(string text, bool alone) =>
        (text.Length == 0 && alone)
        || text.AsSpan().ContainsAny(NeedQuoting)
        || text.StartsWith(' ')
        || text.EndsWith(' ')
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
