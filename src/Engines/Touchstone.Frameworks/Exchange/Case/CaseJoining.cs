namespace Touchstone.Frameworks.Exchange.Case;

/// <summary>Joins the listed items and links of a package to a tree, and says what does not join.</summary>
internal sealed class CaseJoining(
    FindingLog log,
    CaseTree tree,
    List<Definition> definitions,
    List<Rubric> rubrics,
    Dictionary<Guid, CaseGrouping> mappingSets,
    string? commonDocumentUri
)
{
    private const int AtTheTop = -1;
    private const int Nowhere = -2;

    private int externalEnds;
    private int externalStarts;
    private int orphans;

    public Import Join(FrameworkDetails details, string format)
    {
        details = WithCommonDocumentUri(details);
        var document = details.VersionId.ToString("D");
        var items = tree.Items;
        var parent = new int[items.Count];
        var link = new int[items.Count];
        Array.Fill(parent, Nowhere);
        var others = new List<int>();
        var documentHasChildren = false;
        for (var i = 0; i < tree.Links.Count; i++)
        {
            var (type, origin, destination) = Ends(tree.Links[i], document);
            var isInTree = type == AssociationType.IsChildOf && origin >= 0 && destination > Nowhere;
            documentHasChildren |= isInTree && destination == AtTheTop;
            if (isInTree && parent[origin] == Nowhere && origin != destination)
            {
                parent[origin] = destination;
                link[origin] = i;
                continue;
            }

            if (isInTree)
            {
                log.Add(
                    origin == destination ? "own-parent" : "second-parent",
                    Severity.Fault,
                    "A node has a link to another parent as well; it is kept as an association.",
                    tree.Links[i].Id.ToString("D")
                );
            }

            others.Add(i);
        }

        foreach (var mapped in tree.MappedLinks)
        {
            Ends(mapped, document);
        }

        others.AddRange(CutCircles(parent, link));
        others.Sort();
        var nodes = Placed(parent, link, documentHasChildren);
        var version = FrameworkVersion.Create(details, nodes, others.Select(i => tree.Links[i]), rubrics, definitions);
        if (!version.TryGet(out var made, out var refusal))
        {
            return Import.Unreadable(format, refusal.Message);
        }

        return new Import(new FrameworkPackage(WithoutImpliedLinks(made), MappingSets(made)), Report(format));
    }

    private ImportReport Report(string format) =>
        new()
        {
            Format = format,
            Items = tree.Listed,
            Associations = tree.Links.Count + tree.MappedLinks.Count,
            Orphans = orphans,
            DuplicateAssociations = log.Count("duplicate-association"),
            ExternalEnds = externalEnds,
            ExternalStarts = externalStarts,
            Repaired = log.Repaired,
            Dropped = log.Dropped,
            Tallies = log.Tallies,
            Findings = log.Findings,
        };

    // Where both ends stand: an item's place, AtTheTop for the document, Nowhere outside. Counts the outside ones.
    private (string Type, int Origin, int Destination) Ends(Association link, string document)
    {
        var origin = PlaceOf(link.Origin, document);
        var destination = PlaceOf(link.Destination, document);
        if (destination == Nowhere)
        {
            externalEnds++;
            log.Add("external-end", Severity.Note, "An association ends outside the package.", link.Destination.Uri);
        }

        if (origin == Nowhere)
        {
            externalStarts++;
            log.Add("external-start", Severity.Note, "An association starts outside the package.", link.Origin.Uri);
        }

        return (link.Type, origin, destination);
    }

    private int PlaceOf(AssociationEnd end, string document) =>
        tree.ByIdentifier.TryGetValue(end.Identifier, out var place) ? place
        : end.Identifier.Equals(document, StringComparison.OrdinalIgnoreCase) ? AtTheTop
        : Nowhere;

    // Takes one link out of every circle of parents: that of the circle's item listed first.
    private List<int> CutCircles(int[] parent, int[] link)
    {
        const byte onTheWay = 1;
        const byte done = 2;
        var cut = new List<int>();
        var path = new List<int>();
        var state = new byte[parent.Length];
        for (var start = 0; start < parent.Length; start++)
        {
            path.Clear();
            var at = start;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = onTheWay;
                path.Add(at);
                at = parent[at];
            }

            if (at >= 0 && state[at] == onTheWay)
            {
                var first = path[path.IndexOf(at)..].Min();
                cut.Add(link[first]);
                parent[first] = Nowhere;
                circles.Add(first);
                log.Add(
                    "circle",
                    Severity.Fault,
                    "Items are each other's parents in a circle; one link was taken out of the tree and kept.",
                    tree.Items[first].VersionId.ToString("D")
                );
            }

            foreach (var passed in path)
            {
                state[passed] = done;
            }
        }

        return cut;
    }

    private readonly HashSet<int> circles = [];

    private List<FrameworkNode> Placed(int[] parent, int[] link, bool documentHasChildren)
    {
        var hasOutsideParent = new HashSet<int>();
        foreach (var other in tree.Links)
        {
            if (
                other.Type == AssociationType.IsChildOf
                && tree.ByIdentifier.TryGetValue(other.Origin.Identifier, out var place)
            )
            {
                hasOutsideParent.Add(place);
            }
        }

        // Siblings: those with a sequence number by it, then the rest as their links are listed.
        var order = Enumerable.Range(0, tree.Items.Count).ToArray();
        var keys = new (long Sequence, int Listed)[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var isLinked = parent[i] != Nowhere;
            keys[i] = isLinked ? (tree.Links[link[i]].Sequence ?? long.MaxValue - 1, link[i]) : (long.MaxValue, i);
        }

        Array.Sort(keys, order);
        var nodes = new List<FrameworkNode>(order.Length);
        foreach (var i in order)
        {
            var node = tree.Items[i];
            if (parent[i] == Nowhere)
            {
                var isRoot = !documentHasChildren && !circles.Contains(i) && !hasOutsideParent.Contains(i);
                if (isRoot)
                {
                    log.Add(
                        "root-without-link",
                        Severity.Repair,
                        "No item is linked to the document; items without a parent are taken as its children.",
                        node.VersionId.ToString("D")
                    );
                }
                else if (!circles.Contains(i))
                {
                    orphans++;
                    log.Add(
                        "orphan",
                        Severity.Fault,
                        "An item has no place in the tree.",
                        node.VersionId.ToString("D")
                    );
                }

                nodes.Add(node with { IsUnplaced = !isRoot });
                continue;
            }

            nodes.Add(
                node with
                {
                    Parent = parent[i] == AtTheTop ? null : tree.Items[parent[i]].Lineage,
                    ParentLink = tree.Links[link[i]],
                }
            );
        }

        return nodes;
    }

    private static FrameworkVersion WithoutImpliedLinks(FrameworkVersion version)
    {
        var changed = false;
        var sequence = new Dictionary<LineageId, int>();
        var roots = 0;
        var nodes = version.Nodes.ToArray();
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (node.IsUnplaced)
            {
                continue;
            }

            var parent = node.Parent is { } above ? version.Find(above) : null;
            var place = parent is null
                ? ++roots
                : sequence[parent.Lineage] = sequence.GetValueOrDefault(parent.Lineage) + 1;
            // Only a name-based (version 5) identifier can be the implied one; the test is cheap, the hash is not.
            if (node.ParentLink is { Id.Version: 5 } link && link == TreeLink.Of(node, parent, version.Details, place))
            {
                nodes[i] = node with { ParentLink = null };
                changed = true;
            }
        }

        return changed ? version.WithNodes(nodes).Value : version;
    }

    private ValueList<MappingSet> MappingSets(FrameworkVersion version)
    {
        var sets = new List<MappingSet>();
        foreach (var group in mappingSets.Values)
        {
            var members = tree.Mapped.Where(member => member.Grouping == group.Id).ToList();
            sets.Add(
                new MappingSet
                {
                    Id = group.Id,
                    Title = group.Title,
                    From = VersionPin.To(version),
                    To = group.To,
                    LastChanged = group.LastChanged,
                    Rows = members.Select(member => member.Mapped.Row).OfType<Mapping>().ToValueList(),
                    Elsewhere = members
                        .Select(member => member.Mapped.Elsewhere)
                        .OfType<CoveredElsewhere>()
                        .ToValueList(),
                }
            );
        }

        var homeless = tree.Mapped.Count(member => member.Grouping is not { } id || !mappingSets.ContainsKey(id));
        log.Add("mapping-without-set", Severity.Loss, "A mapping row belongs to no mapping set.", null, homeless);
        return [.. sets];
    }

    // The link to the document that (nearly) all objects carry is kept once, unless it says no more than the document does.
    private FrameworkDetails WithCommonDocumentUri(FrameworkDetails details) =>
        commonDocumentUri is null || CaseLinks.Same(commonDocumentUri, CaseLinks.Document(details))
            ? details
            : details with
            {
                Carried = CarriedMerge.With(details.Carried, ("CFDocumentURI", commonDocumentUri)),
            };
}
