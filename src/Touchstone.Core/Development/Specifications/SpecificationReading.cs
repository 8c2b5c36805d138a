using System.Collections.Immutable;
using Touchstone.Frameworks;

namespace Touchstone.Core.Development.Specifications;

/// <summary>
/// Finds the capabilities in a tree of any depth. Where the author calls nodes capabilities, those are they. Below a branch
/// without any, the node that the statements stand under counts as one; a statement that stands alone at the top is one itself.
/// </summary>
internal sealed class SpecificationReading(FrameworkPackage package, SpecificationBody body)
{
    private static readonly string[] Words = ["capability", "competency", "competence"];
    private readonly FrameworkVersion tree = package.Version;

    public ImmutableArray<SpecificationDomain> Domains()
    {
        var chosen = Chosen();
        var ownerOf = new Dictionary<LineageId, LineageId>();
        foreach (var node in tree.Nodes)
        {
            if (chosen.Contains(node.Lineage))
            {
                ownerOf[node.Lineage] = node.Lineage;
            }
            else if (node.Parent is { } parent && ownerOf.TryGetValue(parent, out var owner))
            {
                ownerOf[node.Lineage] = owner;
            }
        }
        var rows = PillarRows();
        var statements = tree
            .Nodes.Where(n => !chosen.Contains(n.Lineage) && ownerOf.ContainsKey(n.Lineage))
            .ToLookup(n => ownerOf[n.Lineage]);
        return
        [
            .. tree.Roots.Select(root => new SpecificationDomain(
                root.Lineage.Value,
                root.Code,
                root.ShortText,
                [
                    .. Branch(root)
                        .Where(n => chosen.Contains(n.Lineage))
                        .Select(n => Capability(n, [.. statements[n.Lineage]], rows)),
                ]
            )),
        ];
    }

    private HashSet<LineageId> Chosen()
    {
        var chosen = new HashSet<LineageId>();
        foreach (var node in tree.Nodes.Where(IsCalledCapability))
        {
            if (!tree.AncestorsOf(node.Lineage).Any(a => chosen.Contains(a.Lineage)))
            {
                chosen.Add(node.Lineage);
            }
        }
        var called = chosen.ToHashSet();
        foreach (var leaf in tree.Nodes.Where(n => tree.IsLeaf(n.Lineage) && !called.Contains(n.Lineage)))
        {
            var isBelowOne = tree.AncestorsOf(leaf.Lineage).Any(a => called.Contains(a.Lineage));
            if (!isBelowOne && leaf.Kind != NodeKind.Domain)
            {
                chosen.Add(leaf.Parent ?? leaf.Lineage);
            }
        }
        return chosen;
    }

    private IEnumerable<FrameworkNode> Branch(FrameworkNode root) => [root, .. tree.DescendantsOf(root.Lineage)];

    private SpecificationCapability Capability(
        FrameworkNode node,
        ImmutableArray<FrameworkNode> statements,
        ILookup<LineageId, Mapping> rows
    ) =>
        new(
            node.Lineage.Value,
            node.VersionId,
            node.Address,
            node.Code,
            node.ShortText,
            node.Text,
            [.. statements.Select(s => new SpecificationStatement(s.Lineage.Value, s.Code, s.Text, s.StatementKind))],
            [.. body.LearningOutcomes.Where(o => o.Capabilities.Contains(node.Lineage.Value))],
            body.Assessment.Find(a => a.Capability == node.Lineage.Value),
            [
                .. statements
                    .Select(s => s.Lineage)
                    .Prepend(node.Lineage)
                    .SelectMany(l => rows[l])
                    .Select(r => new PillarMapping(r.To.Title, r.Relation, r.Rationale))
                    .DistinctBy(m => m.Code)
                    .OrderBy(m => m.Code, Frameworks.Codes.CodeOrder.Instance),
            ]
        );

    private ILookup<LineageId, Mapping> PillarRows()
    {
        var edition = PillarFramework.VersionIdOf(body.FrameworkEdition);
        return package
            .Mappings.Where(set => set.To.VersionId == edition)
            .SelectMany(set => set.Rows)
            .ToLookup(row => row.From.Lineage);
    }

    private static bool IsCalledCapability(FrameworkNode node) =>
        Words.Contains(node.Kind.Name, StringComparer.OrdinalIgnoreCase);
}
