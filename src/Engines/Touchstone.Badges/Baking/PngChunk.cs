namespace Touchstone.Badges.Baking;

/// <summary>One chunk of a PNG file: where it stands in the file and what it carries.</summary>
/// <param name="Start">First byte of its length field.</param>
/// <param name="Type">Four letters.</param>
/// <param name="Data">What it carries.</param>
internal sealed record PngChunk(int Start, string Type, ReadOnlyMemory<byte> Data)
{
    /// <summary>Bytes of length, type and check sum around the data.</summary>
    internal const int Overhead = 12;

    internal int End => Start + Data.Length + Overhead;
}
