using System.Buffers;
using System.Text;

namespace Touchstone.LinkedData;

/// <summary>A growing run of bytes in rented memory. Give it back by disposing.</summary>
internal sealed class PooledBytes : IDisposable
{
    private byte[] _bytes;

    public PooledBytes(int capacity = 4096) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);

    public void Clear() => Length = 0;

    public void Append(byte value)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    /// <summary>Appends the UTF-8 form; the text must be well-formed UTF-16.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        var room = Free(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>Adds <paramref name="length"/> bytes for the caller to fill.</summary>
    public Span<byte> Reserve(int length)
    {
        var room = Free(length)[..length];
        Length += length;
        return room;
    }

    /// <summary>Free memory of at least the given size after what is written; <see cref="Advance"/> keeps it.</summary>
    public Span<byte> Free(int length)
    {
        if (_bytes.Length - Length < length)
        {
            Grow(length);
        }

        return _bytes.AsSpan(Length);
    }

    public void Advance(int length) => Length += length;

    public byte[] ToArray() => Written.ToArray();

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Grow(int more)
    {
        var wanted = Math.Max(checked(Length + more), (int)Math.Min(Array.MaxLength, 2L * _bytes.Length));
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, 256));
        Written.CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }
}
