namespace Touchstone.Ledger;

/// <summary>
/// A whole tree in memory, every complete subtree kept (64 bytes a leaf): roots and proofs at any earlier size in
/// O(log² n) hash operations. For logs read from a file; a database keeps the nodes itself and asks
/// <see cref="MerkleProofs"/>. Not safe for use by several threads while it grows.
/// </summary>
public sealed class MerkleTree
{
    private readonly TreeFrontier frontier = new();
    private readonly List<List<Digest>> levels =
    [
        [],
    ];
    private readonly List<KeyValuePair<TreeNode, Digest>> completed = [];

    /// <summary>The number of leaves.</summary>
    public long Size => frontier.Size;

    /// <summary>Appends a leaf hash and answers its index.</summary>
    public long Append(Digest leaf)
    {
        completed.Clear();
        var index = frontier.Append(leaf, completed);
        foreach (var (node, digest) in completed)
        {
            if (node.Level == levels.Count)
            {
                levels.Add([]);
            }

            levels[node.Level].Add(digest);
        }

        return index;
    }

    /// <summary>The hash of the leaf at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public Digest Leaf(long index) => Node(new TreeNode(0, index));

    /// <summary>The root over all leaves.</summary>
    public Digest Root() => frontier.Root();

    /// <summary>The root that the tree had when it held <paramref name="size"/> leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative or larger than the tree.</exception>
    public Digest RootAt(long size)
    {
        RequireSize(size);
        return MerkleProofs.Root(size, Node);
    }

    /// <summary>Proves that leaf <paramref name="index"/> is in the tree of <paramref name="size"/> leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ index &lt; size ≤ Size.</exception>
    public InclusionProof Inclusion(long index, long size)
    {
        RequireSize(size);
        return MerkleProofs.Inclusion(index, size, Node);
    }

    /// <summary>Proves that the tree of <paramref name="newSize"/> leaves begins with that of <paramref name="oldSize"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ oldSize ≤ newSize ≤ Size.</exception>
    public ConsistencyProof Consistency(long oldSize, long newSize)
    {
        RequireSize(newSize);
        return MerkleProofs.Consistency(oldSize, newSize, Node);
    }

    private Digest Node(TreeNode node) => levels[node.Level][checked((int)node.Index)];

    private void RequireSize(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
    }
}
