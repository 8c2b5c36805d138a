using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Touchstone.Ledger;

/// <summary>Lines of a stream as bytes, in memory that does not grow with the file.</summary>
internal static class LineReader
{
    /// <summary>Well above the longest entry; a longer line is cut there and so cannot be read as one.</summary>
    private const int LongestLine = 64 * 1024;

    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true, bufferSize: LongestLine));
        var line = new ArrayBufferWriter<byte>(1024);
        var skipping = false;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                Keep(buffer.Slice(0, end));
                yield return line.WrittenMemory;
                line.ResetWrittenCount();
                skipping = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            Keep(buffer);
            reader.AdvanceTo(buffer.End);
            if (result.IsCompleted)
            {
                break;
            }
        }

        await reader.CompleteAsync();
        if (line.WrittenCount > 0)
        {
            yield return line.WrittenMemory;
        }

        void Keep(ReadOnlySequence<byte> part)
        {
            if (skipping || part.IsEmpty)
            {
                return;
            }

            var room = LongestLine - line.WrittenCount;
            skipping = part.Length > room;
            foreach (var segment in skipping ? part.Slice(0, room) : part)
            {
                line.Write(segment.Span);
            }
        }
    }
}
