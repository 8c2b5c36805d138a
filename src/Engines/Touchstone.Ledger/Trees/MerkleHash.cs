using System.Security.Cryptography;

namespace Touchstone.Ledger;

/// <summary>
/// The hash function of the tree, RFC 9162 section 2.1.1: a leaf and an inner node start with different bytes, so that
/// no inner node can ever be passed off as a leaf.
/// </summary>
public static class MerkleHash
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;
    private const int OnTheStack = 1024;

    /// <summary>The root of the tree without leaves: SHA-256 of nothing.</summary>
    public static Digest Empty { get; } = new(SHA256.HashData([]));

    /// <summary>SHA-256(0x00 ‖ data). Data of any length, the empty one included.</summary>
    public static Digest OfLeaf(ReadOnlySpan<byte> data)
    {
        var length = data.Length + 1;
        var input = length <= OnTheStack ? stackalloc byte[OnTheStack] : new byte[length];
        input[0] = LeafPrefix;
        data.CopyTo(input[1..]);
        return Sha256(input[..length]);
    }

    /// <summary>SHA-256(0x01 ‖ left ‖ right).</summary>
    public static Digest OfChildren(Digest left, Digest right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Digest.Length)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Digest.Length)..]);
        return Sha256(input);
    }

    private static Digest Sha256(ReadOnlySpan<byte> input)
    {
        Span<byte> output = stackalloc byte[Digest.Length];
        SHA256.HashData(input, output);
        return new Digest(output);
    }
}
