using System.Text;

namespace Touchstone.Frameworks.Exchange;

/// <summary>
/// Gives the same string object for the same short bytes. Exchange files say the same titles, types and times thousands of
/// times. Slots are overwritten, never chained: a hostile file can make the pool useless but not large.
/// </summary>
internal sealed class StringPool
{
    private const int Slots = 4096;
    private const int LongestPooled = 160;

    private readonly string?[] slots = new string?[Slots];

    /// <summary>The pooled string for UTF-8 bytes; false when they are too long to pool or no valid UTF-8.</summary>
    public bool TryGet(ReadOnlySpan<byte> utf8, out string text)
    {
        text = "";
        if (utf8.Length > LongestPooled)
        {
            return false;
        }

        var hash = 2166136261u;
        foreach (var value in utf8)
        {
            hash = (hash ^ value) * 16777619u;
        }

        ref var slot = ref slots[(hash ^ (hash >> 15)) % Slots];
        Span<char> characters = stackalloc char[LongestPooled];
        if (
            System.Text.Unicode.Utf8.ToUtf16(utf8, characters, out _, out var length, replaceInvalidSequences: false)
            != System.Buffers.OperationStatus.Done
        )
        {
            return false;
        }

        if (slot is null || !characters[..length].SequenceEqual(slot))
        {
            slot = new string(characters[..length]);
        }

        text = slot;
        return true;
    }

    /// <summary>The string for UTF-8 bytes, pooled when short.</summary>
    public string Get(ReadOnlySpan<byte> utf8) => TryGet(utf8, out var text) ? text : Encoding.UTF8.GetString(utf8);
}
