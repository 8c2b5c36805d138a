using System.Numerics;

namespace Touchstone.Ledger;

/// <summary>Shows that a later tree begins with all leaves of an earlier one, unchanged (RFC 9162 section 2.1.4).</summary>
public sealed class ConsistencyProof
{
    /// <summary>Puts a proof together as received; whether it proves anything is what <see cref="Proves"/> says.</summary>
    /// <param name="oldSize">The number of leaves of the earlier tree.</param>
    /// <param name="newSize">The number of leaves of the later tree.</param>
    /// <param name="path">The node hashes in the order of RFC 9162 section 2.1.4.1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ oldSize ≤ newSize.</exception>
    public ConsistencyProof(long oldSize, long newSize, IReadOnlyList<Digest> path)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        ArgumentNullException.ThrowIfNull(path);
        OldSize = oldSize;
        NewSize = newSize;
        Path = path;
    }

    /// <summary>The number of leaves of the earlier tree.</summary>
    public long OldSize { get; }

    /// <summary>The number of leaves of the later tree.</summary>
    public long NewSize { get; }

    /// <summary>The node hashes in the order of RFC 9162 section 2.1.4.1.</summary>
    public IReadOnlyList<Digest> Path { get; }

    /// <summary>
    /// Whether the tree with <paramref name="newRoot"/> begins with the one of <paramref name="oldRoot"/> (RFC 9162
    /// section 2.1.4.2). Trees of equal size must have equal roots; an empty earlier tree is part of every tree. In both
    /// cases a path that is not empty is refused.
    /// </summary>
    public bool Proves(Digest oldRoot, Digest newRoot)
    {
        if (OldSize == 0)
        {
            return Path.Count == 0 && oldRoot == MerkleHash.Empty && (NewSize > 0 || newRoot == MerkleHash.Empty);
        }

        if (OldSize == NewSize)
        {
            return Path.Count == 0 && oldRoot == newRoot;
        }

        if (Path.Count == 0)
        {
            return false;
        }

        // An earlier tree that is one complete subtree is itself the first node of the path.
        var oldIsComplete = BitOperations.IsPow2(OldSize);
        var node = OldSize - 1;
        var last = NewSize - 1;
        while ((node & 1) == 1)
        {
            node >>= 1;
            last >>= 1;
        }

        var oldHash = oldIsComplete ? oldRoot : Path[0];
        var newHash = oldHash;
        for (var i = oldIsComplete ? 0 : 1; i < Path.Count; i++)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                oldHash = MerkleHash.OfChildren(Path[i], oldHash);
                newHash = MerkleHash.OfChildren(Path[i], newHash);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                newHash = MerkleHash.OfChildren(newHash, Path[i]);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && oldHash == oldRoot && newHash == newRoot;
    }
}
