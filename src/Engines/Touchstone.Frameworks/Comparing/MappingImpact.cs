namespace Touchstone.Frameworks.Comparing;

/// <summary>
/// What a new version means for an existing mapping, row by row, and the mapping carried over to the new version as far as
/// nobody has to decide.
/// </summary>
public sealed class MappingImpact
{
    private MappingImpact(MappingSet mapping, ValueList<MappingRowImpact> rows, MappingSet carried)
    {
        Mapping = mapping;
        Rows = rows;
        Carried = carried;
    }

    /// <summary>The mapping that was looked at.</summary>
    public MappingSet Mapping { get; }

    /// <summary>Every row with what the new version means for it, in the mapping's order.</summary>
    public ValueList<MappingRowImpact> Rows { get; }

    /// <summary>
    /// The mapping pinned to the new version: rows that stand or whose node was only changed are carried over, rows that
    /// somebody must decide about (split, merged, removed) are left out.
    /// </summary>
    public MappingSet Carried { get; }

    /// <summary>The rows that need attention.</summary>
    public IEnumerable<MappingRowImpact> NeedingAttention => Rows.Where(row => row.Effect != MappingEffect.None);

    /// <summary>What a new version of the mapped specification means for the mapping.</summary>
    public static MappingImpact OfNewSpecification(MappingSet mapping, FrameworkDiff diff) =>
        Of(
            mapping,
            diff,
            row => row.From,
            (row, pin) => row with { From = pin },
            set => set with { From = VersionPin.To(diff.New.Version) }
        );

    /// <summary>What a new version of the framework it maps to means for the mapping.</summary>
    public static MappingImpact OfNewTarget(MappingSet mapping, FrameworkDiff diff)
    {
        var impact = Of(
            mapping,
            diff,
            row => row.To,
            (row, pin) => row with { To = pin },
            set => set with { To = VersionPin.To(diff.New.Version) }
        );
        var elsewhere = mapping
            .Elsewhere.SelectMany(entry =>
                diff.SuccessorsOf(entry.To.Lineage) is [var only]
                    ? [entry with { To = NodePin.To(only) }]
                    : Array.Empty<CoveredElsewhere>()
            )
            .ToValueList();
        return new MappingImpact(mapping, impact.Rows, impact.Carried with { Elsewhere = elsewhere });
    }

    private static MappingImpact Of(
        MappingSet mapping,
        FrameworkDiff diff,
        Func<Mapping, NodePin> endOf,
        Func<Mapping, NodePin, Mapping> withEnd,
        Func<MappingSet, MappingSet> repin
    )
    {
        var changes = ChangesByNode(diff);
        var rows = new List<MappingRowImpact>();
        var carried = new List<Mapping>();
        foreach (var row in mapping.Rows)
        {
            var lineage = endOf(row).Lineage;
            var successors = diff.SuccessorsOf(lineage);
            var ofNode = changes.GetValueOrDefault(lineage, []);
            var effect = EffectOn(ofNode, successors.Count);
            rows.Add(new MappingRowImpact(row, effect, successors, ofNode.ToValueList()));
            if (effect is MappingEffect.None or MappingEffect.Recheck)
            {
                carried.Add(withEnd(row, NodePin.To(successors[0])));
            }
        }

        return new MappingImpact(mapping, [.. rows], repin(mapping) with { Rows = [.. carried] });
    }

    private static MappingEffect EffectOn(List<Change> changes, int successors) =>
        successors == 0 ? MappingEffect.Lost
        : changes.Exists(change => change.Kind is ChangeKind.Split or ChangeKind.Merged) ? MappingEffect.Decide
        : changes.Exists(change => change.Kind is ChangeKind.Reworded or ChangeKind.Retagged) ? MappingEffect.Recheck
        : MappingEffect.None;

    private static Dictionary<LineageId, List<Change>> ChangesByNode(FrameworkDiff diff)
    {
        var byNode = new Dictionary<LineageId, List<Change>>();
        foreach (var change in diff.Changes)
        {
            foreach (var node in change.Before)
            {
                (byNode.TryGetValue(node.Lineage, out var known) ? known : byNode[node.Lineage] = []).Add(change);
            }
        }

        return byNode;
    }
}
