namespace Touchstone.Frameworks.Drafting;

/// <summary>Carries out one command on a package.</summary>
internal static class CommandExecution
{
    public static Result<FrameworkPackage> Execute(FrameworkPackage package, DraftCommand command, DateTimeOffset at) =>
        command switch
        {
            MapNodes map => Map(package, map),
            UnmapNodes unmap => Unmap(package, unmap),
            ReviseDetails revise => package with
            {
                Version = package.Version.WithDetails(Revised(package, revise, at)),
            },
            PutRubric put => package with { Version = package.Version.WithRubrics(WithRubric(package.Version, put)) },
            DeleteRubric delete => WithoutRubric(package, delete),
            _ => OnTree(package, command, Timestamp.From(at)),
        };

    private static FrameworkDetails Revised(FrameworkPackage package, ReviseDetails revise, DateTimeOffset at) =>
        revise.Details with
        {
            FrameworkId = package.Version.Details.FrameworkId,
            VersionId = package.Version.Details.VersionId,
            LastChanged = Timestamp.From(at),
        };

    private static IEnumerable<Rubric> WithRubric(FrameworkVersion version, PutRubric put)
    {
        var isNew = true;
        foreach (var rubric in version.Rubrics)
        {
            isNew &= rubric.Id != put.Rubric.Id;
            yield return rubric.Id == put.Rubric.Id ? put.Rubric : rubric;
        }

        if (isNew)
        {
            yield return put.Rubric;
        }
    }

    private static Result<FrameworkPackage> WithoutRubric(FrameworkPackage package, DeleteRubric delete) =>
        package.Version.Rubrics.Any(rubric => rubric.Id == delete.Rubric)
            ? package with
            {
                Version = package.Version.WithRubrics(
                    package.Version.Rubrics.Where(rubric => rubric.Id != delete.Rubric)
                ),
            }
            : new Refusal("draft.unknown-rubric", "The draft has no such rubric.");

    private static Result<FrameworkPackage> Map(FrameworkPackage package, MapNodes map)
    {
        if (package.Mappings.FirstOrDefault(set => set.Id == map.MappingSet) is not { } target)
        {
            return new Refusal("draft.unknown-mapping-set", "The draft has no such mapping set.");
        }

        if (!package.Version.Contains(map.Row.From.Lineage))
        {
            return Unknown(map.Row.From.Lineage);
        }

        var exists = target.Rows.Any(row => row.Id == map.Row.Id);
        var rows = exists
            ? target.Rows.Select(row => row.Id == map.Row.Id ? map.Row : row).ToValueList()
            : target.Rows.Add(map.Row);
        return WithRows(package, target, rows);
    }

    private static Result<FrameworkPackage> Unmap(FrameworkPackage package, UnmapNodes unmap)
    {
        if (package.Mappings.FirstOrDefault(set => set.Id == unmap.MappingSet) is not { } target)
        {
            return new Refusal("draft.unknown-mapping-set", "The draft has no such mapping set.");
        }

        return target.Rows.Any(row => row.Id == unmap.Row)
            ? WithRows(package, target, target.Rows.Where(row => row.Id != unmap.Row).ToValueList())
            : new Refusal("draft.unknown-mapping", "The mapping set has no such row.");
    }

    private static FrameworkPackage WithRows(FrameworkPackage package, MappingSet target, ValueList<Mapping> rows) =>
        package with
        {
            Mappings = package
                .Mappings.Select(set => set.Id == target.Id ? set with { Rows = rows } : set)
                .ToValueList(),
        };

    private static Result<FrameworkPackage> OnTree(FrameworkPackage package, DraftCommand command, Timestamp at)
    {
        var tree = new TreeUnderEdit(package.Version);
        var refusal = command switch
        {
            AddNode add => Add(tree, add, at),
            MoveNode move => Move(tree, move, at),
            RewordNode reword => Reword(tree, reword, at),
            RecodeNode recode => Change(
                tree,
                recode.Lineage,
                node => node with { Code = recode.Code, LastChanged = at }
            ),
            RetagNode retag => Change(
                tree,
                retag.Lineage,
                node =>
                    node with
                    {
                        Kind = retag.Kind,
                        StatementKind = retag.StatementKind,
                        Tier = retag.Tier,
                        Professions = retag.Professions,
                        Notes = retag.Notes,
                        LastChanged = at,
                    }
            ),
            SplitNode split => Split(tree, split, at),
            MergeNodes merge => Merge(tree, merge, at),
            DeleteNode delete => Delete(tree, delete),
            _ => new Refusal("draft.unknown-command", $"{command.GetType().Name} does not change a tree."),
        };
        if (refusal is not null)
        {
            return refusal;
        }

        var version = package.Version.WithNodes(tree.Nodes);
        return version.TryGet(out var made, out var broken) ? package with { Version = made } : broken;
    }

    private static Refusal? Add(TreeUnderEdit tree, AddNode add, Timestamp at)
    {
        if ((Blank(add.Text) ?? InUse(tree, add.Lineage) ?? NoPlace(tree, add.Parent, add.Index, null)) is { } refusal)
        {
            return refusal;
        }

        tree.Insert(
            [
                new FrameworkNode
                {
                    Lineage = add.Lineage,
                    VersionId = add.Lineage.Value,
                    Parent = add.Parent,
                    Kind = add.Kind,
                    Code = add.Code,
                    Label = add.Label,
                    Text = add.Text,
                    StatementKind = add.StatementKind,
                    Tier = add.Tier,
                    Professions = add.Professions,
                    Notes = add.Notes,
                    LastChanged = at,
                },
            ],
            add.Parent,
            add.Index
        );
        return null;
    }

    private static Refusal? Move(TreeUnderEdit tree, MoveNode move, Timestamp at)
    {
        var index = tree.IndexOf(move.Lineage);
        if (index < 0)
        {
            return Unknown(move.Lineage);
        }

        if (move.Parent is { } below && tree.IndexOf(below) is var place && place >= index && place < tree.EndOf(index))
        {
            return new Refusal("draft.below-itself", "A node cannot stand below itself.");
        }

        if (NoPlace(tree, move.Parent, move.Index, move.Lineage) is { } refusal)
        {
            return refusal;
        }

        var branch = tree.Cut(index);
        branch[0] = branch[0] with { Parent = move.Parent, ParentLink = null, IsUnplaced = false, LastChanged = at };
        tree.Insert(branch, move.Parent, move.Index);
        return null;
    }

    private static Refusal? Reword(TreeUnderEdit tree, RewordNode reword, Timestamp at) =>
        Blank(reword.Text)
        ?? Change(
            tree,
            reword.Lineage,
            node => node with { Text = reword.Text, Label = reword.Label, LastChanged = at }
        );

    private static Refusal? Split(TreeUnderEdit tree, SplitNode split, Timestamp at)
    {
        var index = tree.IndexOf(split.Lineage);
        if (index < 0)
        {
            return Unknown(split.Lineage);
        }

        if (split.Parts.Count < 2 || split.Parts.Select(part => part.Lineage).Distinct().Count() != split.Parts.Count)
        {
            return new Refusal("draft.parts", "A node is split into two or more different nodes.");
        }

        foreach (var part in split.Parts)
        {
            if ((Blank(part.Text) ?? InUse(tree, part.Lineage)) is { } refusal)
            {
                return refusal;
            }
        }

        var whole = tree[index];
        var made = split.Parts.Select(part => Begun(part, whole, [whole.Lineage, .. whole.DerivedFrom], at)).ToList();
        // The branch stays with the first part; the others come after the whole branch.
        var end = tree.EndOf(index);
        for (var i = made.Count - 1; i > 0; i--)
        {
            tree.InsertAt(end, made[i]);
        }

        tree[index] = made[0];
        tree.Adopt(whole.Lineage, made[0].Lineage);
        return null;
    }

    private static Refusal? Merge(TreeUnderEdit tree, MergeNodes merge, Timestamp at)
    {
        var sources = merge.Sources.Distinct().ToList();
        if (sources.Count < 2)
        {
            return new Refusal("draft.sources", "Two or more different nodes are merged.");
        }

        if ((Blank(merge.Into.Text) ?? InUse(tree, merge.Into.Lineage)) is { } refused)
        {
            return refused;
        }

        foreach (var source in sources)
        {
            var index = tree.IndexOf(source);
            if (index < 0)
            {
                return Unknown(source);
            }

            var end = tree.EndOf(index);
            if (
                sources.Exists(other =>
                    other != source && tree.IndexOf(other) is var place && place > index && place < end
                )
            )
            {
                return new Refusal("draft.above-another", "A node cannot be merged with one that stands below it.");
            }
        }

        var first = tree[tree.IndexOf(sources[0])];
        var derived = sources
            .SelectMany(source => (LineageId[])[source, .. tree[tree.IndexOf(source)].DerivedFrom])
            .Distinct()
            .ToValueList();
        var into = Begun(merge.Into, first, derived, at);
        // The other branches come under the new node one after the other, without their heads.
        foreach (var source in sources.Skip(1))
        {
            var branch = tree.Cut(tree.IndexOf(source));
            var below = branch
                .Skip(1)
                .Select(node => node.Parent == source ? node with { Parent = first.Lineage, ParentLink = null } : node)
                .ToList();
            tree.Insert(below, first.Lineage, int.MaxValue);
        }

        tree[tree.IndexOf(first.Lineage)] = into;
        tree.Adopt(first.Lineage, into.Lineage);
        return null;
    }

    private static FrameworkNode Begun(NodePart part, FrameworkNode like, ValueList<LineageId> derived, Timestamp at) =>
        new()
        {
            Lineage = part.Lineage,
            VersionId = part.Lineage.Value,
            Parent = like.Parent,
            Kind = like.Kind,
            Code = part.Code,
            Label = part.Label,
            Text = part.Text,
            StatementKind = like.StatementKind,
            Tier = like.Tier,
            Professions = like.Professions,
            LastChanged = at,
            DerivedFrom = derived,
        };

    private static Refusal? Delete(TreeUnderEdit tree, DeleteNode delete)
    {
        var index = tree.IndexOf(delete.Lineage);
        if (index < 0)
        {
            return Unknown(delete.Lineage);
        }

        tree.Cut(index);
        return null;
    }

    private static Refusal? Change(TreeUnderEdit tree, LineageId lineage, Func<FrameworkNode, FrameworkNode> change)
    {
        var index = tree.IndexOf(lineage);
        if (index < 0)
        {
            return Unknown(lineage);
        }

        tree[index] = change(tree[index]);
        return null;
    }

    private static Refusal? NoPlace(TreeUnderEdit tree, LineageId? parent, int index, LineageId? without)
    {
        if (parent is { } above && tree.IndexOf(above) < 0)
        {
            return Unknown(above);
        }

        var children = tree.ChildrenOf(parent).Count(node => node.Lineage != without);
        return index >= 0 && index <= children
            ? null
            : new Refusal("draft.index", $"There are {children} children, so {index} is no place among them.");
    }

    private static Refusal? Blank(string text) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal("draft.empty-text", "A node has a text.") : null;

    private static Refusal? InUse(TreeUnderEdit tree, LineageId lineage) =>
        tree.IndexOf(lineage) >= 0 ? new Refusal("draft.lineage-in-use", "A lineage is never used again.") : null;

    private static Refusal Unknown(LineageId lineage) => new("draft.unknown-node", $"The draft has no node {lineage}.");
}
