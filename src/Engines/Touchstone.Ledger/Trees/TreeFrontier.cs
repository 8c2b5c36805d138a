using System.Buffers.Binary;
using System.Numerics;

namespace Touchstone.Ledger;

/// <summary>
/// The right edge of a tree: the roots of its complete subtrees, at most 63 digests whatever the size. It is all that
/// is needed to append the next leaf and to know the root, so a writer keeps these few bytes and never reads the log
/// again. Not safe for use by several threads at once.
/// </summary>
public sealed class TreeFrontier
{
    private readonly List<Digest> peaks;

    /// <summary>The frontier of the empty tree.</summary>
    public TreeFrontier()
        : this(0, []) { }

    private TreeFrontier(long size, List<Digest> peaks)
    {
        Size = size;
        this.peaks = peaks;
    }

    /// <summary>The number of leaves appended so far.</summary>
    public long Size { get; private set; }

    /// <summary>
    /// Appends one leaf hash (<see cref="MerkleHash.OfLeaf"/>) in at most log2(size) + 1 hash operations.
    /// </summary>
    /// <param name="leaf">The hash of the new leaf.</param>
    /// <param name="completed">
    /// When given, receives every subtree that this leaf completed, the leaf itself first: the rows a store needs to
    /// serve proofs later (<see cref="MerkleProofs"/>).
    /// </param>
    /// <returns>The index of the new leaf, which is the size before.</returns>
    public long Append(Digest leaf, ICollection<KeyValuePair<TreeNode, Digest>>? completed = null)
    {
        var index = Size;
        var node = leaf;
        completed?.Add(new(new TreeNode(0, index), node));
        // Every trailing one bit of the size is a complete subtree that the new leaf joins, as in binary addition.
        var merges = BitOperations.TrailingZeroCount(~index);
        for (var level = 1; level <= merges; level++)
        {
            node = MerkleHash.OfChildren(peaks[^1], node);
            peaks.RemoveAt(peaks.Count - 1);
            completed?.Add(new(new TreeNode(level, index >> level), node));
        }

        peaks.Add(node);
        Size = checked(index + 1);
        return index;
    }

    /// <summary>The root of the tree over all leaves appended so far (RFC 9162 section 2.1.1).</summary>
    public Digest Root()
    {
        if (peaks.Count == 0)
        {
            return MerkleHash.Empty;
        }

        var root = peaks[^1];
        for (var i = peaks.Count - 2; i >= 0; i--)
        {
            root = MerkleHash.OfChildren(peaks[i], root);
        }

        return root;
    }

    /// <summary>
    /// The frontier as bytes: the size as a big-endian 64-bit number, then one 32-byte digest for each one bit of the
    /// size, the largest subtree first.
    /// </summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(long) + (peaks.Count * Digest.Length)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Size);
        for (var i = 0; i < peaks.Count; i++)
        {
            peaks[i].CopyTo(bytes.AsSpan(sizeof(long) + (i * Digest.Length)));
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The size is negative, or the number of digests does not fit the size.</exception>
    public static TreeFrontier FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(long))
        {
            throw new FormatException("A frontier starts with the size of its tree in 8 bytes.");
        }

        var size = BinaryPrimitives.ReadInt64BigEndian(bytes);
        var rest = bytes[sizeof(long)..];
        if (size < 0 || rest.Length != BitOperations.PopCount((ulong)size) * Digest.Length)
        {
            throw new FormatException("The digests of this frontier do not fit the size of its tree.");
        }

        var read = new List<Digest>(rest.Length / Digest.Length);
        for (var at = 0; at < rest.Length; at += Digest.Length)
        {
            read.Add(new Digest(rest.Slice(at, Digest.Length)));
        }

        return new TreeFrontier(size, read);
    }
}
