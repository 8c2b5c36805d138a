namespace Touchstone.Frameworks;

/// <summary>Puts nodes so that each stands before its children and siblings keep the order in which they were given.</summary>
internal static class ReadingOrder
{
    /// <summary>Indices into <paramref name="nodes"/> in reading order.</summary>
    public static Result<int[]> Arrange(IReadOnlyList<FrameworkNode> nodes, Dictionary<LineageId, int> indexOf)
    {
        // Children as linked lists in two arrays; filled backwards so that each list runs in the order given.
        var first = new int[nodes.Count + 1];
        var next = new int[nodes.Count];
        Array.Fill(first, -1);
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            var parent = nodes.Count;
            if (nodes[i].Parent is { } lineage && !indexOf.TryGetValue(lineage, out parent))
            {
                return new Refusal("tree.unknown-parent", $"{nodes[i]} stands below {lineage}, which is not there.");
            }

            next[i] = first[parent];
            first[parent] = i;
        }

        var order = new int[nodes.Count];
        var count = 0;
        var pending = new Stack<int>();
        Push(pending, first[nodes.Count]);
        while (pending.TryPop(out var index))
        {
            order[count++] = index;
            Push(pending, next[index]);
            Push(pending, first[index]);
        }

        return count == nodes.Count
            ? order
            : new Refusal("tree.cycle", $"{nodes.Count - count} nodes stand below one another in a circle.");
    }

    private static void Push(Stack<int> pending, int index)
    {
        if (index >= 0)
        {
            pending.Push(index);
        }
    }
}
