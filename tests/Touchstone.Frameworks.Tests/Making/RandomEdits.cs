using Touchstone.Frameworks.Comparing;
using Touchstone.Frameworks.Drafting;

namespace Touchstone.Frameworks.Tests.Making;

/// <summary>
/// Makes random edits to a draft and knows what a comparison must then report. Each facet of a node (wording, code, tags,
/// place) is changed at most once and nothing that was changed is thrown away afterwards, so that the edits are exactly the
/// net difference. A node that changes its order passes at least two siblings: with one, nobody could say which of the two
/// went past the other.
/// </summary>
internal sealed class RandomEdits
{
    private readonly Random random;
    private readonly FrameworkVersion basis;
    private readonly bool isGentle;
    private readonly HashSet<LineageId> untouchable = [];
    private readonly HashSet<(LineageId, ChangeKind)> facets = [];
    private readonly HashSet<LineageId> touched = [];
    private readonly HashSet<Guid> mapped = [];
    private int made;

    /// <param name="package">What to edit.</param>
    /// <param name="seed">The same seed gives the same edits.</param>
    /// <param name="isGentle">One facet a node and small rewordings, so that content alone can tell what happened.</param>
    public RandomEdits(FrameworkPackage package, int seed, bool isGentle)
    {
        random = new Random(seed);
        basis = package.Version;
        this.isGentle = isGentle;
        Draft = Draft.Begin(package);
    }

    public Draft Draft { get; private set; }

    /// <summary>What happened, as "Kind lineage ..." in no order.</summary>
    public List<string> Expected { get; } = [];

    public void Make(int count)
    {
        // Some choices find nothing to do; the loop ends when the tree is used up.
        for (var tries = 0; made < count && tries < count * 40; tries++)
        {
            _ = random.Next(9) switch
            {
                0 => Add(),
                1 => Delete(),
                2 => Reword(),
                3 => Recode(),
                4 => Move(),
                5 => Split(),
                6 => Merge(),
                7 => Reorder(),
                _ => isGentle ? Reword()
                : random.Next(3) == 0 ? Map()
                : Retag(),
            };
        }
    }

    /// <summary>A change in the form of <see cref="Expected"/>.</summary>
    public static string Describe(Change change) =>
        change.Kind switch
        {
            ChangeKind.Added => $"Added {change.After[0].Lineage}",
            ChangeKind.Merged => $"Merged {string.Join(' ', change.Before.Select(node => node.Lineage).Order())}",
            ChangeKind.MappingChanged =>
                $"MappingChanged {(change.MappingAfter ?? change.MappingBefore)!.From.Lineage} {(change.MappingAfter ?? change.MappingBefore)!.To.Lineage}",
            ChangeKind.DetailsChanged => $"DetailsChanged {change.Detail}",
            ChangeKind.RubricChanged => "RubricChanged",
            _ => $"{change.Kind} {change.Before[0].Lineage}",
        };

    private FrameworkVersion Current => Draft.Current.Version;

    private bool Do(DraftCommand command, string expected)
    {
        Draft = Draft.Apply(command, "tester", SampleSpecification.Day.AddMinutes(made)).Value;
        Expected.Add(expected);
        made++;
        return true;
    }

    private FrameworkNode? Pick(Func<FrameworkNode, bool> fits)
    {
        for (var i = 0; i < 40; i++)
        {
            var node = basis.Nodes[random.Next(basis.Nodes.Length)];
            if (Current.Contains(node.Lineage) && !untouchable.Contains(node.Lineage) && fits(node))
            {
                return node;
            }
        }

        return null;
    }

    private bool TakeFacet(FrameworkNode node, ChangeKind facet)
    {
        if (isGentle && touched.Contains(node.Lineage))
        {
            return false;
        }

        if (!facets.Add((node.Lineage, facet)))
        {
            return false;
        }

        Touch(node);
        return true;
    }

    // What stands above something that changed must not be thrown away later.
    private void Touch(FrameworkNode node)
    {
        touched.Add(node.Lineage);
        foreach (var above in Current.AncestorsOf(node.Lineage))
        {
            kept.Add(above.Lineage);
        }
    }

    private readonly HashSet<LineageId> kept = [];

    private bool IsWhole(FrameworkNode node) => !touched.Contains(node.Lineage) && !kept.Contains(node.Lineage);

    private bool Add()
    {
        if (Pick(node => !basis.IsLeaf(node.Lineage)) is not { } parent)
        {
            return false;
        }

        var lineage = New();
        kept.Add(parent.Lineage);
        Touch(parent);
        touched.Remove(parent.Lineage);
        var children = Current.ChildrenOf(parent.Lineage).Count();
        return Do(
            new AddNode(lineage, parent.Lineage, random.Next(children + 1), NodeKind.Statement, Words(14))
            {
                Code = $"new {made}",
            },
            $"Added {lineage}"
        );
    }

    private bool Delete()
    {
        var node = Pick(candidate =>
            IsWhole(candidate) && (basis.IsLeaf(candidate.Lineage) || (!isGentle && random.Next(6) == 0))
        );
        if (node is null || !IsUntouchedBranch(node))
        {
            return false;
        }

        Touch(node);
        return Do(new DeleteNode(node.Lineage), $"Removed {node.Lineage}");
    }

    private bool IsUntouchedBranch(FrameworkNode node)
    {
        var then = basis.DescendantsOf(node.Lineage).ToArray().Select(below => below.Lineage);
        var now = Current.DescendantsOf(node.Lineage).ToArray().Select(below => below.Lineage).ToList();
        return then.SequenceEqual(now)
            && now.TrueForAll(below => !touched.Contains(below) && !untouchable.Contains(below));
    }

    private bool Reword()
    {
        var node = Pick(candidate => !isGentle || basis.IsLeaf(candidate.Lineage));
        if (node is null || !TakeFacet(node, ChangeKind.Reworded))
        {
            return false;
        }

        var words = node.Text.Split(' ');
        words[random.Next(words.Length)] = Words(1);
        if (!isGentle && random.Next(4) == 0)
        {
            words = Words(20).Split(' ');
        }

        return Do(new RewordNode(node.Lineage, string.Join(' ', words), node.Label), $"Reworded {node.Lineage}");
    }

    private bool Recode()
    {
        var node = Pick(_ => true);
        return node is not null
            && TakeFacet(node, ChangeKind.Recoded)
            && Do(new RecodeNode(node.Lineage, $"R{made}"), $"Recoded {node.Lineage}");
    }

    private bool Retag()
    {
        var node = Pick(_ => true);
        return node is not null
            && TakeFacet(node, ChangeKind.Retagged)
            && Do(
                new RetagNode(
                    node.Lineage,
                    node.Kind,
                    node.StatementKind,
                    $"other tier {made}",
                    node.Professions,
                    node.Notes
                ),
                $"Retagged {node.Lineage}"
            );
    }

    private bool Move()
    {
        var node = Pick(candidate => !placeIsFixed.Contains(candidate.Lineage) && candidate.Parent is not null);
        if (node is null || (isGentle && !basis.IsLeaf(node.Lineage)))
        {
            return false;
        }

        var parent = Pick(candidate =>
            candidate.Lineage != node.Lineage
            && !basis.IsLeaf(candidate.Lineage)
            && candidate.Lineage != Current.Find(node.Lineage)!.Parent
            && candidate.Lineage != node.Parent
            && !Current.AncestorsOf(candidate.Lineage).Any(above => above.Lineage == node.Lineage)
        );
        var from = Current.Find(Current.Find(node.Lineage)!.Parent!.Value)!;
        // A parent that began in a split or merge has no place of its own in the old version to move from.
        if (parent is null || !basis.Contains(from.Lineage) || !TakeFacet(node, ChangeKind.Moved))
        {
            return false;
        }

        foreach (var end in (FrameworkNode[])[parent, from])
        {
            touched.Add(end.Lineage);
            Touch(end);
        }

        var children = Current.ChildrenOf(parent.Lineage).Count();
        return Do(new MoveNode(node.Lineage, parent.Lineage, random.Next(children + 1)), $"Moved {node.Lineage}");
    }

    private readonly HashSet<LineageId> placeIsFixed = [];

    private bool Split()
    {
        var node = Pick(candidate =>
            IsWhole(candidate) && basis.IsLeaf(candidate.Lineage) && !placeIsFixed.Contains(candidate.Lineage)
        );
        if (node is null)
        {
            return false;
        }

        Touch(node);
        var words = node.Text.Split(' ');
        var middle = words.Length / 2;
        NodePart[] parts =
        [
            new(New(), string.Join(' ', words[..middle]), $"{node.Code}-i"),
            new(New(), string.Join(' ', words[middle..]), $"{node.Code}-ii"),
        ];
        return Do(new SplitNode(node.Lineage, [.. parts]), $"Split {node.Lineage}");
    }

    private bool Merge()
    {
        var first = Pick(candidate =>
            IsWhole(candidate) && !placeIsFixed.Contains(candidate.Lineage) && candidate.Parent is not null
        );
        if (first is null || (isGentle && !basis.IsLeaf(first.Lineage)) || !IsUntouchedBranch(first))
        {
            return false;
        }

        var second = Current
            .ChildrenOf(first.Parent!.Value)
            .FirstOrDefault(other =>
                other.Lineage != first.Lineage
                && basis.Contains(other.Lineage)
                && basis.IsLeaf(other.Lineage) == basis.IsLeaf(first.Lineage)
                && !untouchable.Contains(other.Lineage)
                && IsWhole(other)
                && !placeIsFixed.Contains(other.Lineage)
                && IsUntouchedBranch(other)
            );
        if (second is null)
        {
            return false;
        }

        Touch(first);
        Touch(second);
        LineageId[] sources = [first.Lineage, second.Lineage];
        return Do(
            new MergeNodes([.. sources], new NodePart(New(), $"{first.Text} {second.Text}", $"{first.Code}+")),
            $"Merged {string.Join(' ', sources.Order())}"
        );
    }

    private bool Reorder()
    {
        var parent = Pick(candidate => !basis.IsLeaf(candidate.Lineage));
        if (parent is null)
        {
            return false;
        }

        var children = Current.ChildrenOf(parent.Lineage).Select(node => node.Lineage).ToList();
        var isAsBefore = basis.ChildrenOf(parent.Lineage).Select(node => node.Lineage).SequenceEqual(children);
        if (!isAsBefore || children.Count < 4 || children.Exists(placeIsFixed.Contains))
        {
            return false;
        }

        var from = random.Next(children.Count);
        var to = random.Next(children.Count);
        if (Math.Abs(from - to) < 2 || (isGentle && touched.Contains(children[from])))
        {
            return false;
        }

        // Nobody comes, goes or ends among these children any more, or the distance would shrink.
        placeIsFixed.UnionWith(children);
        children.ForEach(child => kept.Add(child));
        kept.Add(parent.Lineage);
        Touch(basis.Find(children[from])!);
        touched.Add(parent.Lineage);
        return Do(new MoveNode(children[from], parent.Lineage, to), $"Reordered {children[from]}");
    }

    private bool Map()
    {
        var set = Draft.Current.Mappings[0];
        var row = set.Rows[random.Next(set.Rows.Count)];
        if (!Current.Contains(row.From.Lineage) || !mapped.Add(row.Id))
        {
            return false;
        }

        var expected = $"MappingChanged {row.From.Lineage} {row.To.Lineage}";
        return random.Next(2) == 0
            ? Do(new UnmapNodes(set.Id, row.Id), expected)
            : Do(new MapNodes(set.Id, row with { Rationale = Words(5) }), expected);
    }

    private LineageId New()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        var lineage = new LineageId(new Guid(bytes));
        untouchable.Add(lineage);
        return lineage;
    }

    private string Words(int count) => RandomText.Words(random, count);
}
