namespace Touchstone.Core.Platform.Exports;

/// <summary>Text of which the start was already read: gives the start again and then goes on.</summary>
internal sealed class StartedReader(string start, TextReader rest) : TextReader
{
    private int given;

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        if (given == start.Length)
        {
            return await rest.ReadAsync(buffer, cancellationToken);
        }

        var count = Math.Min(buffer.Length, start.Length - given);
        start.AsMemory(given, count).CopyTo(buffer);
        given += count;
        return count;
    }
}
