namespace Touchstone.Core.Platform.Exports;

/// <summary>How a list of things is written as a table: the heading of each column and where its cells come from.</summary>
public sealed class CsvTable<T>(params IReadOnlyList<(string Heading, Func<T, CsvCell> Cell)> columns)
{
    public IReadOnlyList<string> Headings { get; } = [.. columns.Select(column => column.Heading)];

    /// <summary>Writes the headings and a row for each thing, as they come.</summary>
    public async Task WriteAsync(
        Stream stream,
        IAsyncEnumerable<T> things,
        bool byteOrderMark = true,
        CancellationToken cancel = default
    )
    {
        await using var writing = new CsvWriting(stream, byteOrderMark);
        await writing.WriteRowAsync([.. Headings.Select(heading => (CsvCell)heading)], cancel);
        await foreach (var thing in things.WithCancellation(cancel))
        {
            await writing.WriteRowAsync([.. columns.Select(column => column.Cell(thing))], cancel);
        }
    }

    /// <summary>Writes the headings and a row for each thing.</summary>
    public Task WriteAsync(
        Stream stream,
        IEnumerable<T> things,
        bool byteOrderMark = true,
        CancellationToken cancel = default
    ) => WriteAsync(stream, things.ToAsyncEnumerable(), byteOrderMark, cancel);
}
