using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Touchstone.Frameworks;

/// <summary>
/// One version of a framework: an immutable tree of nodes of any depth, with what belongs to it. The nodes stand in reading
/// order (every node before its children, siblings in the author's order); each lineage occurs once.
/// </summary>
public sealed class FrameworkVersion
{
    private readonly Dictionary<LineageId, int> positions;

    // For the node at i: where its parent stands (-1 at the top), how deep it is, and where its branch ends (exclusive).
    private readonly int[] parents;
    private readonly int[] depths;
    private readonly int[] ends;

    private FrameworkVersion(
        FrameworkDetails details,
        ImmutableArray<FrameworkNode> nodes,
        Dictionary<LineageId, int> positions
    )
    {
        Details = details;
        Nodes = nodes;
        this.positions = positions;
        parents = new int[nodes.Length];
        depths = new int[nodes.Length];
        ends = new int[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var parent = nodes[i].Parent is { } lineage ? positions[lineage] : -1;
            parents[i] = parent;
            depths[i] = parent < 0 ? 0 : depths[parent] + 1;
        }

        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            ends[i] = Math.Max(ends[i], i + 1);
            if (parents[i] >= 0)
            {
                ends[parents[i]] = Math.Max(ends[parents[i]], ends[i]);
            }
        }
    }

    /// <summary>What is said about the version as a whole.</summary>
    public FrameworkDetails Details { get; }

    /// <summary>All nodes in reading order.</summary>
    public ImmutableArray<FrameworkNode> Nodes { get; }

    /// <summary>Links other than the tree's own, as an exchange file stated them.</summary>
    public ImmutableArray<Association> Associations { get; private init; } = [];

    /// <summary>The rubrics.</summary>
    public ImmutableArray<Rubric> Rubrics { get; private init; } = [];

    /// <summary>Definitions that an exchange file brought along.</summary>
    public ImmutableArray<Definition> Definitions { get; private init; } = [];

    /// <summary>
    /// Makes a version. Nodes may come in any order: they are put in reading order, siblings as they follow each other in
    /// <paramref name="nodes"/>. Time and memory grow linearly with the number of nodes.
    /// </summary>
    /// <returns>
    /// The version, or one of the refusals "tree.duplicate-lineage", "tree.unknown-parent" and "tree.cycle".
    /// </returns>
    public static Result<FrameworkVersion> Create(
        FrameworkDetails details,
        IEnumerable<FrameworkNode> nodes,
        IEnumerable<Association>? associations = null,
        IEnumerable<Rubric>? rubrics = null,
        IEnumerable<Definition>? definitions = null
    )
    {
        var given = nodes as IReadOnlyList<FrameworkNode> ?? [.. nodes];
        var indexOf = new Dictionary<LineageId, int>(given.Count);
        for (var i = 0; i < given.Count; i++)
        {
            if (!indexOf.TryAdd(given[i].Lineage, i))
            {
                return new Refusal("tree.duplicate-lineage", $"The lineage {given[i].Lineage} occurs twice.");
            }
        }

        var arranged = ReadingOrder.Arrange(given, indexOf);
        if (!arranged.TryGet(out var order, out var refusal))
        {
            return refusal;
        }

        var places = new Dictionary<LineageId, int>(given.Count);
        var inOrder = ImmutableArray.CreateBuilder<FrameworkNode>(given.Count);
        foreach (var index in order)
        {
            places.Add(given[index].Lineage, inOrder.Count);
            inOrder.Add(given[index]);
        }

        return new FrameworkVersion(details, inOrder.MoveToImmutable(), places)
        {
            Associations = [.. associations ?? []],
            Rubrics = [.. rubrics ?? []],
            Definitions = [.. definitions ?? []],
        };
    }

    /// <summary>The same version with other nodes; see <see cref="Create"/> for the refusals.</summary>
    public Result<FrameworkVersion> WithNodes(IEnumerable<FrameworkNode> nodes) =>
        Create(Details, nodes, Associations, Rubrics, Definitions);

    /// <summary>The same tree with other details.</summary>
    public FrameworkVersion WithDetails(FrameworkDetails details) =>
        new(details, Nodes, positions)
        {
            Associations = Associations,
            Rubrics = Rubrics,
            Definitions = Definitions,
        };

    /// <summary>The same tree with other rubrics.</summary>
    public FrameworkVersion WithRubrics(IEnumerable<Rubric> rubrics) =>
        new(Details, Nodes, positions)
        {
            Associations = Associations,
            Rubrics = [.. rubrics],
            Definitions = Definitions,
        };

    /// <summary>The same tree with other links.</summary>
    public FrameworkVersion WithAssociations(IEnumerable<Association> associations) =>
        new(Details, Nodes, positions)
        {
            Associations = [.. associations],
            Rubrics = Rubrics,
            Definitions = Definitions,
        };

    /// <summary>The nodes at the top, in order.</summary>
    public IEnumerable<FrameworkNode> Roots => ChildrenIn(0, Nodes.Length);

    /// <summary>Whether the version has a node of this lineage.</summary>
    public bool Contains(LineageId lineage) => positions.ContainsKey(lineage);

    /// <summary>Finds a node by its lineage.</summary>
    public bool TryFind(LineageId lineage, [NotNullWhen(true)] out FrameworkNode? node)
    {
        node = positions.TryGetValue(lineage, out var position) ? Nodes[position] : null;
        return node is not null;
    }

    /// <summary>Finds a node by its lineage, or gives null.</summary>
    public FrameworkNode? Find(LineageId lineage) => TryFind(lineage, out var node) ? node : null;

    /// <summary>All nodes that carry a code, in reading order; a framework may print one code twice.</summary>
    public IEnumerable<FrameworkNode> WithCode(string code) => Nodes.Where(node => node.Code == code);

    /// <summary>
    /// Where a node stands in <see cref="Nodes"/>; -1 when the version has no such node.
    /// </summary>
    public int PositionOf(LineageId lineage) => positions.GetValueOrDefault(lineage, -1);

    /// <summary>The children of a node, in order; empty for a leaf or an unknown lineage.</summary>
    public IEnumerable<FrameworkNode> ChildrenOf(LineageId lineage) =>
        positions.TryGetValue(lineage, out var position) ? ChildrenIn(position + 1, ends[position]) : [];

    /// <summary>The whole branch below a node, in reading order, without the node itself.</summary>
    public ReadOnlySpan<FrameworkNode> DescendantsOf(LineageId lineage) =>
        positions.TryGetValue(lineage, out var position) ? Nodes.AsSpan()[(position + 1)..ends[position]] : [];

    /// <summary>The nodes above a node, nearest first.</summary>
    public IEnumerable<FrameworkNode> AncestorsOf(LineageId lineage)
    {
        var position = positions.TryGetValue(lineage, out var found) ? parents[found] : -1;
        while (position >= 0)
        {
            yield return Nodes[position];
            position = parents[position];
        }
    }

    /// <summary>How many nodes stand above a node: 0 at the top, -1 when the version has no such node.</summary>
    public int DepthOf(LineageId lineage) => positions.TryGetValue(lineage, out var position) ? depths[position] : -1;

    /// <summary>Whether a node has no children.</summary>
    public bool IsLeaf(LineageId lineage) =>
        positions.TryGetValue(lineage, out var position) && ends[position] == position + 1;

    /// <summary>How many layers the tree has; 0 without nodes.</summary>
    public int Layers => depths.Length == 0 ? 0 : depths.Max() + 1;

    private IEnumerable<FrameworkNode> ChildrenIn(int start, int end)
    {
        for (var i = start; i < end; i = ends[i])
        {
            yield return Nodes[i];
        }
    }
}
