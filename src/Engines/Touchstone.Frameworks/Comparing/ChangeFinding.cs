namespace Touchstone.Frameworks.Comparing;

/// <summary>Reads the edits off a matching, each once.</summary>
internal sealed class ChangeFinding(FrameworkPackage oldPackage, FrameworkPackage newPackage, NodeMatching matching)
{
    private readonly FrameworkVersion old = oldPackage.Version;
    private readonly FrameworkVersion @new = newPackage.Version;

    // The second number orders removals after what stands before them.
    private readonly List<(double Place, Change Change)> found = [];

    public ValueList<Change> Find()
    {
        for (var i = 0; i < @new.Nodes.Length; i++)
        {
            if (matching.OldOf[i] is var was && was >= 0)
            {
                FindOfPair(was, i);
            }
            else if (!matching.Sources.ContainsKey(i))
            {
                FindAddition(i);
            }
        }

        FindDerivations();
        FindRemovals();
        FindReorderings();
        return
        [
            .. found.OrderBy(entry => entry.Place).Select(entry => entry.Change),
            .. DetailChanges.Of(oldPackage, newPackage),
            .. RubricChanges(),
            .. MappingChanges.Of(oldPackage, newPackage),
        ];
    }

    private void FindOfPair(int was, int at)
    {
        var before = old.Nodes[was];
        var after = @new.Nodes[at];
        if (!SameParent(before, after))
        {
            Add(
                at,
                new Change
                {
                    Kind = ChangeKind.Moved,
                    Before = [before],
                    After = [after],
                    ParentBefore = Parent(old, before),
                    ParentAfter = Parent(@new, after),
                }
            );
        }

        if (before.Code != after.Code)
        {
            Add(at, Pair(ChangeKind.Recoded, before, after));
        }

        if (before.Text != after.Text || before.Label != after.Label)
        {
            Add(
                at,
                Pair(ChangeKind.Reworded, before, after) with
                {
                    Words = WordDiff.Between(before.Text, after.Text),
                }
            );
        }

        if (
            before.Kind != after.Kind
            || before.StatementKind != after.StatementKind
            || before.Tier != after.Tier
            || before.Professions != after.Professions
            || before.Notes != after.Notes
        )
        {
            Add(at, Pair(ChangeKind.Retagged, before, after));
        }
    }

    private static Change Pair(ChangeKind kind, FrameworkNode before, FrameworkNode after) =>
        new()
        {
            Kind = kind,
            Before = [before],
            After = [after],
        };

    private static FrameworkNode? Parent(FrameworkVersion version, FrameworkNode node) =>
        node.Parent is { } parent ? version.Find(parent) : null;

    // Below the same node, or below what the old parent was split into or merged into.
    private bool SameParent(FrameworkNode before, FrameworkNode after)
    {
        if (before.Parent is not { } oldParent || after.Parent is not { } newParent)
        {
            return before.Parent is null && after.Parent is null;
        }

        var was = old.PositionOf(oldParent);
        var at = @new.PositionOf(newParent);
        return matching.NewOf[was] == at || matching.Successors.GetValueOrDefault(was, []).Contains(at);
    }

    private bool IsAdded(int at) => matching.OldOf[at] < 0 && !matching.Sources.ContainsKey(at);

    private bool IsRemoved(int was) => matching.NewOf[was] < 0 && !matching.Successors.ContainsKey(was);

    private void FindAddition(int at)
    {
        var node = @new.Nodes[at];
        if (node.Parent is { } parent && IsAdded(@new.PositionOf(parent)))
        {
            return;
        }

        Add(
            at,
            new Change
            {
                Kind = ChangeKind.Added,
                After = Branch(@new, node, below => IsAdded(@new.PositionOf(below.Lineage))),
            }
        );
    }

    private void FindRemovals()
    {
        var place = -1.0;
        for (var was = 0; was < old.Nodes.Length; was++)
        {
            if (matching.NewOf[was] is var at && at >= 0)
            {
                place = at;
            }

            var node = old.Nodes[was];
            if (!IsRemoved(was) || (node.Parent is { } parent && IsRemoved(old.PositionOf(parent))))
            {
                continue;
            }

            found.Add(
                (
                    place + 0.5,
                    new Change
                    {
                        Kind = ChangeKind.Removed,
                        Before = Branch(old, node, below => IsRemoved(old.PositionOf(below.Lineage))),
                    }
                )
            );
        }
    }

    // The node and those below it that share its fate, with no other between.
    private static ValueList<FrameworkNode> Branch(
        FrameworkVersion version,
        FrameworkNode head,
        Func<FrameworkNode, bool> isIn
    )
    {
        var members = new HashSet<LineageId> { head.Lineage };
        var branch = new List<FrameworkNode> { head };
        foreach (var below in version.DescendantsOf(head.Lineage))
        {
            if (below.Parent is { } parent && members.Contains(parent) && isIn(below))
            {
                members.Add(below.Lineage);
                branch.Add(below);
            }
        }

        return [.. branch];
    }

    private void FindDerivations()
    {
        foreach (var (was, parts) in matching.Successors)
        {
            if (parts.Count > 1)
            {
                Add(
                    parts[0],
                    new Change
                    {
                        Kind = ChangeKind.Split,
                        Before = [old.Nodes[was]],
                        After = parts.Select(part => @new.Nodes[part]).ToValueList(),
                    }
                );
            }
        }

        foreach (var (at, sources) in matching.Sources)
        {
            if (sources.Count > 1)
            {
                Add(
                    at,
                    new Change
                    {
                        Kind = ChangeKind.Merged,
                        Before = sources.Order().Select(source => old.Nodes[source]).ToValueList(),
                        After = [@new.Nodes[at]],
                    }
                );
            }
        }
    }

    // Among children that kept their parent, the fewest that have to be taken out to leave the others in order.
    private void FindReorderings()
    {
        var families = new Dictionary<(int OldParent, int NewParent), List<(int Was, int At)>>();
        for (var i = 0; i < @new.Nodes.Length; i++)
        {
            var was = matching.OldOf[i];
            if (was < 0 || !SameParent(old.Nodes[was], @new.Nodes[i]))
            {
                continue;
            }

            var key = (Position(old, old.Nodes[was].Parent), Position(@new, @new.Nodes[i].Parent));
            (families.TryGetValue(key, out var known) ? known : families[key] = []).Add((was, i));
        }

        foreach (var family in families.Values)
        {
            var stays = RisingRun.Longest([.. family.Select(member => member.Was)]);
            for (var i = 0; i < family.Count; i++)
            {
                if (!stays[i])
                {
                    Add(family[i].At, Pair(ChangeKind.Reordered, old.Nodes[family[i].Was], @new.Nodes[family[i].At]));
                }
            }
        }
    }

    private static int Position(FrameworkVersion version, LineageId? lineage) =>
        lineage is { } known ? version.PositionOf(known) : -1;

    private IEnumerable<Change> RubricChanges()
    {
        var before = old.Rubrics.ToDictionary(rubric => rubric.Id);
        foreach (var rubric in @new.Rubrics)
        {
            before.Remove(rubric.Id, out var was);
            if (was is null || Said(was) != Said(rubric))
            {
                yield return new Change
                {
                    Kind = ChangeKind.RubricChanged,
                    RubricBefore = was,
                    RubricAfter = rubric,
                };
            }
        }

        foreach (var gone in old.Rubrics.Where(rubric => before.ContainsKey(rubric.Id)))
        {
            yield return new Change { Kind = ChangeKind.RubricChanged, RubricBefore = gone };
        }
    }

    // What a reader sees of a rubric; times and the addresses of assessed nodes change with every publication.
    private static Rubric Said(Rubric rubric) =>
        rubric with
        {
            LastChanged = default,
            Uri = null,
            Criteria = rubric
                .Criteria.Select(criterion =>
                    criterion with
                    {
                        LastChanged = default,
                        Uri = null,
                        Node = null,
                        Levels = criterion
                            .Levels.Select(level => level with { LastChanged = default, Uri = null })
                            .ToValueList(),
                    }
                )
                .ToValueList(),
        };

    private void Add(int at, Change change) => found.Add((at, change));
}
