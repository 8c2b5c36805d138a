using System.Buffers.Binary;
using System.Text;

namespace Touchstone.Badges.Baking;

/// <summary>The chunks of a PNG file (W3C PNG, third edition, section 5), with every length and check sum verified.</summary>
internal static class PngFile
{
    private static readonly uint[] CrcTable = MakeCrcTable();

    internal static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    internal static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>All chunks up to and with IEND, or null when the file is broken.</summary>
    internal static IReadOnlyList<PngChunk>? Read(ReadOnlyMemory<byte> file)
    {
        if (!IsPng(file.Span))
            return null;
        var chunks = new List<PngChunk>();
        for (var at = Signature.Length; at <= file.Length - PngChunk.Overhead; )
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[at..]);
            if (length > file.Length - at - PngChunk.Overhead)
                return null;
            var body = file.Span.Slice(at + 4, 4 + (int)length);
            if (BinaryPrimitives.ReadUInt32BigEndian(file.Span[(at + 8 + (int)length)..]) != Crc(body))
                return null;
            var chunk = new PngChunk(at, Encoding.Latin1.GetString(body[..4]), file.Slice(at + 8, (int)length));
            chunks.Add(chunk);
            if (chunk.Type == "IEND")
                return chunks[0].Type == "IHDR" ? chunks : null;
            at = chunk.End;
        }
        return null;
    }

    /// <summary>A whole chunk with length and check sum.</summary>
    internal static byte[] Write(string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + PngChunk.Overhead];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.Latin1.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>CRC-32 as PNG defines it (annex D).</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xffffffffu;
        foreach (var b in bytes)
            crc = CrcTable[(crc ^ b) & 0xff] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (var n = 0u; n < table.Length; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++)
                c = (c & 1) != 0 ? 0xedb88320u ^ (c >> 1) : c >> 1;
            table[n] = c;
        }
        return table;
    }
}
