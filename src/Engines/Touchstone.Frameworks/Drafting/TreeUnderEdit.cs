namespace Touchstone.Frameworks.Drafting;

/// <summary>The nodes of a draft in reading order while one command is carried out.</summary>
internal sealed class TreeUnderEdit(FrameworkVersion version)
{
    private readonly List<FrameworkNode> nodes = [.. version.Nodes];

    public IReadOnlyList<FrameworkNode> Nodes => nodes;

    public int IndexOf(LineageId lineage) => nodes.FindIndex(node => node.Lineage == lineage);

    public FrameworkNode this[int index]
    {
        get => nodes[index];
        set => nodes[index] = value;
    }

    /// <summary>Where the branch of the node at <paramref name="index"/> ends, exclusive.</summary>
    public int EndOf(int index)
    {
        var above = new HashSet<LineageId> { nodes[index].Lineage };
        var end = index + 1;
        while (end < nodes.Count && nodes[end].Parent is { } parent && above.Contains(parent))
        {
            above.Add(nodes[end].Lineage);
            end++;
        }

        return end;
    }

    public List<FrameworkNode> ChildrenOf(LineageId? parent) => nodes.FindAll(node => node.Parent == parent);

    /// <summary>Takes a branch out and gives it back.</summary>
    public List<FrameworkNode> Cut(int index)
    {
        var end = EndOf(index);
        var branch = nodes.GetRange(index, end - index);
        nodes.RemoveRange(index, end - index);
        return branch;
    }

    /// <summary>Puts a branch at a place among the children of a node.</summary>
    public void Insert(List<FrameworkNode> branch, LineageId? parent, int index)
    {
        var siblings = ChildrenOf(parent);
        var at =
            index < siblings.Count ? IndexOf(siblings[index].Lineage)
            : parent is { } above ? EndOf(IndexOf(above))
            : nodes.Count;
        nodes.InsertRange(at, branch);
    }

    public int PlaceAmongSiblings(int index) =>
        ChildrenOf(nodes[index].Parent).FindIndex(node => node.Lineage == nodes[index].Lineage);

    public void RemoveAt(int index) => nodes.RemoveAt(index);

    public void InsertAt(int index, FrameworkNode node) => nodes.Insert(index, node);

    public void Adopt(LineageId from, LineageId to)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Parent == from)
            {
                nodes[i] = nodes[i] with { Parent = to, ParentLink = null };
            }
        }
    }
}
