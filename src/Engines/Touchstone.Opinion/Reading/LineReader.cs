namespace Touchstone.Opinion;

/// <summary>The lines of a stream as bytes, without copying and without ever holding more than the longest line allowed.</summary>
internal sealed class LineReader
{
    private readonly Stream stream;
    private readonly int longest;
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private bool ended;

    public LineReader(Stream stream, int longest)
    {
        this.stream = stream;
        this.longest = longest;
        Fill();
        var head = buffer.AsSpan(0, end);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new CsvFaultException(1, "the file is in UTF-16; save it as UTF-8.");
        }

        start = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    }

    /// <summary>The number of the line last given, from 1.</summary>
    public long Row { get; private set; }

    /// <summary>The next line without its end; false at the end of the stream.</summary>
    public bool Next(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Trim(buffer.AsSpan(start, found));
                start += found + 1;
                Row++;
                return true;
            }

            if (end - start > longest)
            {
                throw new CsvFaultException(
                    Row + 1,
                    string.Create(CultureInfo.InvariantCulture, $"the row is longer than {longest} bytes.")
                );
            }

            if (ended)
            {
                line = Trim(buffer.AsSpan(start, end - start));
                var any = end > start;
                start = end;
                Row += any ? 1 : 0;
                return any;
            }

            Fill();
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line) => line is [.. var body, (byte)'\r'] ? body : line;

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
    }
}
