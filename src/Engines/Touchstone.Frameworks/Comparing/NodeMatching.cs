namespace Touchstone.Frameworks.Comparing;

/// <summary>Which node of the old version is which node of the new one. Nodes are named by their place in reading order.</summary>
internal sealed class NodeMatching
{
    // With fewer shared lineages than this share of the smaller version, lineages say nothing.
    private const double LineagesCount = 0.05;

    private NodeMatching(int oldCount, int newCount)
    {
        NewOf = new int[oldCount];
        OldOf = new int[newCount];
        Array.Fill(NewOf, -1);
        Array.Fill(OldOf, -1);
    }

    /// <summary>For an old node, the new one it is; -1 when it is none.</summary>
    public int[] NewOf { get; }

    /// <summary>For a new node, the old one it was; -1 when it was none.</summary>
    public int[] OldOf { get; }

    /// <summary>For an old node that ended in a split or merge, the new nodes it went into.</summary>
    public Dictionary<int, List<int>> Successors { get; } = [];

    /// <summary>For a new node that began in a split or merge, the old nodes it came from.</summary>
    public Dictionary<int, List<int>> Sources { get; } = [];

    public bool IsByContent { get; private init; }

    public static NodeMatching Of(FrameworkVersion old, FrameworkVersion @new)
    {
        var shared = old.Nodes.Count(node => @new.Contains(node.Lineage));
        var derived = @new.Nodes.Any(node => node.DerivedFrom.Any(old.Contains));
        var isByContent = !derived && shared <= LineagesCount * Math.Min(old.Nodes.Length, @new.Nodes.Length);
        var matching = new NodeMatching(old.Nodes.Length, @new.Nodes.Length) { IsByContent = isByContent };
        for (var i = 0; i < old.Nodes.Length; i++)
        {
            if (@new.PositionOf(old.Nodes[i].Lineage) is var at && at >= 0)
            {
                matching.Pair(i, at);
            }
        }

        if (isByContent)
        {
            new ContentMatching(old, @new, matching, _ => true).Run();
        }
        else
        {
            matching.FollowDerivations(old, @new);
            new ContentMatching(old, @new, matching, HasDerivedIdentity).Run();
        }

        return matching;
    }

    // A table or an outline without identifiers gets name-based ones (version 5) from what its rows say, so a row with another
    // wording has another identifier. What such identifiers leave unmatched is still to be recognised by content.
    private static bool HasDerivedIdentity(FrameworkNode node) =>
        node.Lineage.Value == node.VersionId && node.VersionId.Version == 5;

    public void Pair(int oldAt, int newAt)
    {
        NewOf[oldAt] = newAt;
        OldOf[newAt] = oldAt;
    }

    public void Derive(int oldAt, int newAt)
    {
        (Successors.TryGetValue(oldAt, out var after) ? after : Successors[oldAt] = []).Add(newAt);
        (Sources.TryGetValue(newAt, out var before) ? before : Sources[newAt] = []).Add(oldAt);
    }

    private void FollowDerivations(FrameworkVersion old, FrameworkVersion @new)
    {
        for (var i = 0; i < @new.Nodes.Length; i++)
        {
            if (OldOf[i] >= 0)
            {
                continue;
            }

            foreach (var lineage in @new.Nodes[i].DerivedFrom)
            {
                // A source that lives on was not split up; the new node came beside it.
                if (old.PositionOf(lineage) is var at && at >= 0 && NewOf[at] < 0)
                {
                    Derive(at, i);
                }
            }
        }

        // A split of which one part is left is the node itself, carried on.
        foreach (var (from, parts) in Successors.Where(entry => entry.Value.Count == 1).ToList())
        {
            if (Sources[parts[0]].Count == 1)
            {
                Pair(from, parts[0]);
                Sources.Remove(parts[0]);
                Successors.Remove(from);
            }
        }
    }
}
