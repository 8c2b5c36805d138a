using System.Buffers.Binary;

namespace Touchstone.Core.Platform.Files;

/// <summary>Tells pictures by their structure, with nothing after their end.</summary>
internal static class Pictures
{
    /// <summary>The signature, then chunks from IHDR to IEND and not a byte more (PNG, third edition, 5).</summary>
    public static bool IsPng(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return false;
        }
        var at = 8;
        var first = true;
        while (at + 12 <= content.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            var type = content.Slice(at + 4, 4);
            if (length > content.Length - at - 12 || (first && !type.SequenceEqual("IHDR"u8)))
            {
                return false;
            }
            first = false;
            at += 12 + (int)length;
            if (type.SequenceEqual("IEND"u8))
            {
                return at == content.Length;
            }
        }
        return false;
    }

    /// <summary>Start of image, marker segments up to the first scan, and an end of image at the very end (ITU-T T.81, annex B).</summary>
    public static bool IsJpeg(ReadOnlySpan<byte> content)
    {
        if (
            !content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || !content.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9])
        )
        {
            return false;
        }
        var at = 2;
        while (at + 4 <= content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker == 0xDA)
            {
                return true;
            }
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }
        return false;
    }
}
