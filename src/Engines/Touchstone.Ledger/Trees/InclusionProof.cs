namespace Touchstone.Ledger;

/// <summary>
/// The audit path that ties one leaf to the root of a tree (RFC 9162 section 2.1.3): the siblings from the leaf up.
/// </summary>
public sealed class InclusionProof
{
    /// <summary>Puts a proof together as received; whether it proves anything is what <see cref="Proves"/> says.</summary>
    /// <param name="leafIndex">The leaf, from 0.</param>
    /// <param name="treeSize">The number of leaves of the tree, greater than the index.</param>
    /// <param name="path">The sibling hashes, the leaf's own sibling first.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ leafIndex &lt; treeSize.</exception>
    public InclusionProof(long leafIndex, long treeSize, IReadOnlyList<Digest> path)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leafIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(leafIndex, treeSize);
        ArgumentNullException.ThrowIfNull(path);
        LeafIndex = leafIndex;
        TreeSize = treeSize;
        Path = path;
    }

    /// <summary>The leaf, from 0.</summary>
    public long LeafIndex { get; }

    /// <summary>The number of leaves of the tree that the proof speaks of.</summary>
    public long TreeSize { get; }

    /// <summary>The sibling hashes, the leaf's own sibling first.</summary>
    public IReadOnlyList<Digest> Path { get; }

    /// <summary>Whether the path leads from this leaf to this root (RFC 9162 section 2.1.3.2).</summary>
    /// <param name="leaf">The leaf hash, <see cref="MerkleHash.OfLeaf"/>.</param>
    /// <param name="root">The root of the tree of <see cref="TreeSize"/> leaves, from a trusted checkpoint.</param>
    public bool Proves(Digest leaf, Digest root)
    {
        var node = LeafIndex;
        var last = TreeSize - 1;
        var hash = leaf;
        foreach (var sibling in Path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.OfChildren(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                hash = MerkleHash.OfChildren(hash, sibling);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == root;
    }
}
