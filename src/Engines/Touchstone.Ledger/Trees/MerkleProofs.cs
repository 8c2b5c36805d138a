using System.Numerics;

namespace Touchstone.Ledger;

/// <summary>
/// Roots and proofs computed from stored complete subtrees (RFC 9162 sections 2.1.3.1 and 2.1.4.1), wherever they are
/// kept. A caller with slow storage first asks which nodes are needed, fetches them in one go, and then answers from
/// what it fetched.
/// </summary>
public static class MerkleProofs
{
    /// <summary>The root of the first <paramref name="size"/> leaves.</summary>
    /// <param name="size">Zero or more.</param>
    /// <param name="node">Answers the digest of a complete subtree among those leaves.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static Digest Root(long size, Func<TreeNode, Digest> node)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? MerkleHash.Empty : Range(0, size, node);
    }

    /// <summary>The audit path of leaf <paramref name="index"/> in the tree of <paramref name="size"/> leaves.</summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">The size of the tree, greater than the index.</param>
    /// <param name="node">Answers the digest of a complete subtree.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ index &lt; size.</exception>
    public static InclusionProof Inclusion(long index, long size, Func<TreeNode, Digest> node)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);

        var path = new List<Digest>();
        Walk(index, 0, size);
        return new InclusionProof(index, size, path);

        void Walk(long leaf, long start, long count)
        {
            if (count == 1)
            {
                return;
            }

            var split = Split(count);
            if (leaf - start < split)
            {
                Walk(leaf, start, split);
                path.Add(Range(start + split, count - split, node));
            }
            else
            {
                Walk(leaf, start + split, count - split);
                path.Add(Range(start, split, node));
            }
        }
    }

    /// <summary>Proves that the first <paramref name="oldSize"/> of <paramref name="newSize"/> leaves are unchanged.</summary>
    /// <param name="oldSize">The earlier size; from 0, which needs no proof and gets an empty path.</param>
    /// <param name="newSize">The later size, at least the earlier; equal sizes get an empty path.</param>
    /// <param name="node">Answers the digest of a complete subtree.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ oldSize ≤ newSize.</exception>
    public static ConsistencyProof Consistency(long oldSize, long newSize, Func<TreeNode, Digest> node)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);

        var path = new List<Digest>();
        if (oldSize > 0 && oldSize < newSize)
        {
            Walk(oldSize, 0, newSize, known: true);
        }

        return new ConsistencyProof(oldSize, newSize, path);

        // SUBPROOF of RFC 9162 section 2.1.4.1; known is its flag b: the verifier already holds this subtree's root.
        void Walk(long old, long start, long count, bool known)
        {
            if (old == count)
            {
                if (!known)
                {
                    path.Add(Range(start, count, node));
                }

                return;
            }

            var split = Split(count);
            if (old <= split)
            {
                Walk(old, start, split, known);
                path.Add(Range(start + split, count - split, node));
            }
            else
            {
                Walk(old - split, start + split, count - split, known: false);
                path.Add(Range(start, split, node));
            }
        }
    }

    /// <summary>The stored nodes that <see cref="Root"/> will ask for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static IReadOnlySet<TreeNode> NodesForRoot(long size) => Asked(node => Root(size, node));

    /// <summary>The stored nodes that <see cref="Inclusion"/> will ask for: at most a few dozen for any size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ index &lt; size.</exception>
    public static IReadOnlySet<TreeNode> NodesForInclusion(long index, long size) =>
        Asked(node => Inclusion(index, size, node));

    /// <summary>The stored nodes that <see cref="Consistency"/> will ask for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ oldSize ≤ newSize.</exception>
    public static IReadOnlySet<TreeNode> NodesForConsistency(long oldSize, long newSize) =>
        Asked(node => Consistency(oldSize, newSize, node));

    private static HashSet<TreeNode> Asked(Action<Func<TreeNode, Digest>> computation)
    {
        var asked = new HashSet<TreeNode>();
        computation(node =>
        {
            asked.Add(node);
            return default;
        });
        return asked;
    }

    /// <summary>
    /// The root of count leaves from start on. The recursion only ever cuts off complete subtrees on the left, so start
    /// is a multiple of the largest power of two within count and each cut is one stored node.
    /// </summary>
    private static Digest Range(long start, long count, Func<TreeNode, Digest> node)
    {
        if (BitOperations.IsPow2(count))
        {
            var level = BitOperations.Log2((ulong)count);
            return node(new TreeNode(level, start >> level));
        }

        var split = Split(count);
        return MerkleHash.OfChildren(Range(start, split, node), Range(start + split, count - split, node));
    }

    /// <summary>The largest power of two smaller than count, for a count of two or more.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
