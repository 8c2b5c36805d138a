using System.Buffers.Binary;
using System.IO.Compression;

namespace Touchstone.Badges.Baking;

/// <summary>Writes a picture as a PNG file (W3C PNG, third edition), for a badge to be baked into.</summary>
public static class PngPicture
{
    private const int BytesPerPixel = 4;

    /// <summary>The file: eight bits for each of red, green, blue and opacity, not interlaced.</summary>
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="pixels">Row by row from the top, four bytes a pixel: red, green, blue, opacity (not premultiplied).</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is less than 1.</exception>
    /// <exception cref="ArgumentException">There are not as many bytes as the sides say.</exception>
    public static byte[] Write(int width, int height, ReadOnlySpan<byte> pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (pixels.Length != (long)width * height * BytesPerPixel)
            throw new ArgumentException("The pixels are not as many as the sides say.", nameof(pixels));
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6); // bit depth; truecolour with alpha (section 11.2.1)
        return
        [
            .. PngFile.Signature,
            .. PngFile.Write("IHDR", header),
            .. PngFile.Write("IDAT", Packed(width * BytesPerPixel, pixels)),
            .. PngFile.Write("IEND", []),
        ];
    }

    /// <summary>Each row with filter type 0, none (section 9.2), in one zlib stream.</summary>
    private static byte[] Packed(int stride, ReadOnlySpan<byte> pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var at = 0; at < pixels.Length; at += stride)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(at, stride));
            }
        return packed.ToArray();
    }
}
