namespace Touchstone.Frameworks.Exchange;

/// <summary>The isChildOf associations of a whole tree, in reading order.</summary>
internal static class TreeLinks
{
    /// <summary>
    /// Links that a source stated are given as stated while they still say where their node stands; the others are made.
    /// Sequence numbers are set anew for the children of a parent when the stated ones no longer give their order.
    /// </summary>
    public static IEnumerable<Association> Of(FrameworkVersion version)
    {
        foreach (var (node, parent, place, keepsSequence) in Places(version))
        {
            if (node.IsUnplaced)
            {
                continue;
            }

            var made = TreeLink.Of(node, parent, version.Details, place);
            if (node.ParentLink is not { } stated || !SamePlace(stated, made))
            {
                yield return made;
            }
            else
            {
                yield return keepsSequence ? stated : stated with { Sequence = place };
            }
        }
    }

    private static bool SamePlace(Association stated, Association made) =>
        stated.Origin.Identifier.Equals(made.Origin.Identifier, StringComparison.OrdinalIgnoreCase)
        && stated.Destination.Identifier.Equals(made.Destination.Identifier, StringComparison.OrdinalIgnoreCase);

    private static List<(FrameworkNode Node, FrameworkNode? Parent, int Place, bool KeepsSequence)> Places(
        FrameworkVersion version
    )
    {
        var keeps = new Dictionary<LineageId, (long Last, bool Keeps, int Count)>();
        var root = new LineageId(version.Details.VersionId);
        var places = new List<(FrameworkNode Node, FrameworkNode? Parent, int Place)>(version.Nodes.Length);
        foreach (var node in version.Nodes)
        {
            var above = node.Parent ?? root;
            var (last, keepsSoFar, count) = keeps.GetValueOrDefault(above, (long.MinValue, true, 0));
            if (node.IsUnplaced)
            {
                places.Add((node, null, 0));
                continue;
            }

            // A link that is made carries its place as sequence; stated links without one come after all others.
            var place = count + 1;
            var key = node.ParentLink is { } link ? link.Sequence ?? long.MaxValue : place;
            keeps[above] = (key, keepsSoFar && key >= last, place);
            places.Add((node, node.Parent is { } lineage ? version.Find(lineage) : null, place));
        }

        return
        [
            .. places.Select(place =>
                (place.Node, place.Parent, place.Place, place.Node.IsUnplaced || keeps[place.Node.Parent ?? root].Keeps)
            ),
        ];
    }
}
