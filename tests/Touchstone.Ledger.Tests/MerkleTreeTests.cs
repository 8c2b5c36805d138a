using FsCheck;
using FsCheck.Fluent;

namespace Touchstone.Ledger.Tests;

public class MerkleTreeTests
{
    private static readonly Arbitrary<(int Old, int New)> Sizes = Gen.Choose(1, 300)
        .SelectMany(newer => Gen.Choose(0, newer).Select(older => (older, newer)))
        .ToArbitrary();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void The_root_of_the_published_leaves_is_the_published_root(int size)
    {
        var tree = PublishedVectors.Tree();

        tree.RootAt(size).ToHex().ShouldBe(PublishedVectors.RootsBySize[size]);
    }

    [Fact]
    public void The_frontier_has_the_published_root_after_every_leaf()
    {
        var frontier = new TreeFrontier();
        frontier.Root().ToHex().ShouldBe(PublishedVectors.RootsBySize[0]);
        for (var i = 0; i < PublishedVectors.LeavesInHex.Length; i++)
        {
            var leaf = MerkleHash.OfLeaf(Convert.FromHexString(PublishedVectors.LeavesInHex[i]));

            frontier.Append(leaf).ShouldBe(i);

            frontier.Root().ToHex().ShouldBe(PublishedVectors.RootsBySize[i + 1]);
        }
    }

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(
        0,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
    )]
    [InlineData(
        5,
        8,
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    )]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(
        1,
        5,
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    )]
    public void The_inclusion_proof_is_the_published_one(int index, int size, string path)
    {
        var proof = PublishedVectors.Tree().Inclusion(index, size);

        string.Join(' ', proof.Path).ShouldBe(path);
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(
        1,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
    )]
    [InlineData(
        6,
        8,
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    )]
    [InlineData(
        2,
        5,
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    )]
    public void The_consistency_proof_is_the_published_one(int oldSize, int newSize, string path)
    {
        var proof = PublishedVectors.Tree().Consistency(oldSize, newSize);

        string.Join(' ', proof.Path).ShouldBe(path);
    }

    [Fact]
    public void Every_root_up_to_three_hundred_leaves_is_what_the_definition_says()
    {
        var leaves = Leaves(300);
        var tree = TreeOf(leaves);
        for (var size = 0; size <= leaves.Length; size++)
        {
            tree.RootAt(size).ShouldBe(RootByDefinition(leaves.AsSpan(0, size)));
        }
    }

    [Fact]
    public void Every_inclusion_proof_up_to_seventy_leaves_proves_its_leaf_and_no_other()
    {
        var leaves = Leaves(70);
        var tree = TreeOf(leaves);
        for (var size = 1; size <= leaves.Length; size++)
        {
            var root = tree.RootAt(size);
            for (var index = 0; index < size; index++)
            {
                var proof = tree.Inclusion(index, size);
                for (var other = 0; other < size; other++)
                {
                    proof.Proves(leaves[other], root).ShouldBe(other == index);
                }
            }
        }
    }

    [Fact]
    public void Every_consistency_proof_up_to_seventy_leaves_holds()
    {
        var tree = TreeOf(Leaves(70));
        for (var newSize = 0; newSize <= 70; newSize++)
        {
            for (var oldSize = 0; oldSize <= newSize; oldSize++)
            {
                tree.Consistency(oldSize, newSize).Proves(tree.RootAt(oldSize), tree.RootAt(newSize)).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void A_consistency_proof_fails_for_any_other_root() =>
        Prop.ForAll(
                Sizes,
                sizes =>
                {
                    var leaves = Leaves(sizes.New);
                    var tree = TreeOf(leaves);
                    var proof = tree.Consistency(sizes.Old, sizes.New);
                    var forged = MerkleHash.OfLeaf("forged"u8);
                    return !proof.Proves(forged, tree.RootAt(sizes.New))
                        && (sizes.Old == 0 || !proof.Proves(tree.RootAt(sizes.Old), forged));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_proof_with_a_changed_missing_or_added_hash_proves_nothing() =>
        Prop.ForAll(
                Sizes,
                Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
                (sizes, pick) =>
                {
                    var leaves = Leaves(sizes.New);
                    var tree = TreeOf(leaves);
                    var index = pick % sizes.New;
                    var root = tree.Root();
                    var path = tree.Inclusion(index, sizes.New).Path;
                    var forgeries = new List<IReadOnlyList<Digest>> { new List<Digest>([.. path, root]) };
                    if (path.Count > 0)
                    {
                        forgeries.Add([.. path.Skip(1)]);
                        forgeries.Add([.. path.Take(path.Count - 1)]);
                        forgeries.Add([
                            .. path.Select(
                                (hash, i) => i == pick % path.Count ? MerkleHash.OfChildren(hash, hash) : hash
                            ),
                        ]);
                    }

                    return forgeries.All(forged =>
                        !new InclusionProof(index, sizes.New, forged).Proves(leaves[index], root)
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_frontier_that_was_saved_and_read_again_goes_on_as_if_nothing_had_happened() =>
        Prop.ForAll(
                Sizes,
                sizes =>
                {
                    var leaves = Leaves(sizes.New);
                    var frontier = new TreeFrontier();
                    foreach (var leaf in leaves.Take(sizes.Old))
                    {
                        frontier.Append(leaf);
                    }

                    var resumed = TreeFrontier.FromBytes(frontier.ToBytes());
                    foreach (var leaf in leaves.Skip(sizes.Old))
                    {
                        resumed.Append(leaf);
                    }

                    return resumed.Size == sizes.New && resumed.Root() == RootByDefinition(leaves);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_frontier_with_a_wrong_number_of_digests_is_refused()
    {
        var frontier = new TreeFrontier();
        frontier.Append(MerkleHash.Empty);
        var bytes = frontier.ToBytes();

        Should.Throw<FormatException>(() => TreeFrontier.FromBytes(bytes.AsSpan(0, 20)));
        Should.Throw<FormatException>(() => TreeFrontier.FromBytes([.. bytes, .. new byte[32]]));
        Should.Throw<FormatException>(() => TreeFrontier.FromBytes([1, 2]));
        Should.Throw<FormatException>(() => TreeFrontier.FromBytes([0xff, .. bytes.AsSpan(1)]));
    }

    [Fact]
    public void The_stored_nodes_that_a_proof_asks_for_are_those_it_announces_and_are_few()
    {
        var stored = new Dictionary<TreeNode, Digest>();
        var frontier = new TreeFrontier();
        foreach (var leaf in Leaves(1000))
        {
            var completed = new List<KeyValuePair<TreeNode, Digest>>();
            frontier.Append(leaf, completed);
            foreach (var (node, digest) in completed)
            {
                stored.Add(node, digest);
            }
        }

        var announced = MerkleProofs.NodesForInclusion(701, 1000);
        var consistency = MerkleProofs.NodesForConsistency(333, 1000);

        announced.Count.ShouldBeLessThan(30);
        MerkleProofs
            .Inclusion(701, 1000, Fetched(announced))
            .Proves(stored[new TreeNode(0, 701)], frontier.Root())
            .ShouldBeTrue();
        MerkleProofs
            .Consistency(333, 1000, Fetched(consistency))
            .Proves(MerkleProofs.Root(333, Fetched(MerkleProofs.NodesForRoot(333))), frontier.Root())
            .ShouldBeTrue();

        Func<TreeNode, Digest> Fetched(IReadOnlySet<TreeNode> nodes)
        {
            var rows = nodes.ToDictionary(node => node, node => stored[node]);
            return node => rows[node];
        }
    }

    [Fact]
    public void A_proof_for_a_leaf_outside_the_tree_cannot_be_asked_for()
    {
        var tree = TreeOf(Leaves(5));

        Should.Throw<ArgumentOutOfRangeException>(() => tree.Inclusion(5, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => tree.Inclusion(0, 6));
        Should.Throw<ArgumentOutOfRangeException>(() => tree.Consistency(4, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => tree.RootAt(-1));
    }

    private static Digest[] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(i => MerkleHash.OfLeaf(BitConverter.GetBytes(i)))];

    private static MerkleTree TreeOf(Digest[] leaves)
    {
        var tree = new MerkleTree();
        foreach (var leaf in leaves)
        {
            tree.Append(leaf);
        }

        return tree;
    }

    /// <summary>RFC 9162 section 2.1.1 word for word: split at the largest power of two below the count.</summary>
    private static Digest RootByDefinition(ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length == 0)
        {
            return MerkleHash.Empty;
        }

        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        var split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }

        return MerkleHash.OfChildren(RootByDefinition(leaves[..split]), RootByDefinition(leaves[split..]));
    }
}
