namespace Touchstone.Frameworks.Covering;

/// <summary>
/// How a specification covers another framework: target by target, branch by branch, and from the side of the
/// specification. Codes of the two never meet; nodes are told apart by lineage.
/// </summary>
public sealed class CoverageMatrix
{
    private readonly Dictionary<LineageId, TargetCoverage> byTarget;
    private readonly Dictionary<(LineageId From, LineageId To), Mapping> cells;

    private CoverageMatrix(
        FrameworkVersion specification,
        FrameworkVersion framework,
        ValueList<TargetCoverage> targets,
        Dictionary<(LineageId, LineageId), Mapping> cells
    )
    {
        Specification = specification;
        Framework = framework;
        Targets = targets;
        this.cells = cells;
        byTarget = targets.ToDictionary(target => target.Target.Lineage);
    }

    /// <summary>The specification that is looked at.</summary>
    public FrameworkVersion Specification { get; }

    /// <summary>The framework it is held against.</summary>
    public FrameworkVersion Framework { get; }

    /// <summary>The targets in reading order.</summary>
    public ValueList<TargetCoverage> Targets { get; }

    /// <summary>Every branch of the framework that has targets below it, in reading order.</summary>
    public ValueList<BranchCoverage> Branches { get; private init; }

    /// <summary>The nodes of the specification that map to something, in reading order.</summary>
    public ValueList<SourceCoverage> Sources { get; private init; }

    /// <summary>Leaves of the specification that map to nothing, neither themselves nor through a node above.</summary>
    public ValueList<FrameworkNode> Unmapped { get; private init; }

    /// <summary>Rows that map to a branch of the framework, not to a target.</summary>
    public ValueList<Mapping> AtBranches { get; private init; }

    /// <summary>Rows with an end that is in neither version: the mapping was made for other versions.</summary>
    public ValueList<Mapping> Dangling { get; private init; }

    /// <summary>How many targets the specification covers, over-covered ones included.</summary>
    public int Covered => Targets.Count(target => target.IsCovered);

    /// <summary>How many targets are covered elsewhere.</summary>
    public int CoveredElsewhere => Targets.Count(target => target.Status == CoverageStatus.CoveredElsewhere);

    /// <summary>How many targets are gaps.</summary>
    public int Gaps => Targets.Count(target => target.Status == CoverageStatus.Gap);

    /// <summary>How many targets are covered more often than the limit allows.</summary>
    public int OverCovered => Targets.Count(target => target.Status == CoverageStatus.OverCovered);

    /// <summary>The coverage of one target, or null when it is no target.</summary>
    public TargetCoverage? Of(LineageId target) => byTarget.GetValueOrDefault(target);

    /// <summary>The row that stands where a node of the specification and a target cross, or null.</summary>
    public Mapping? Cell(LineageId from, LineageId to) => cells.GetValueOrDefault((from, to));

    /// <summary>
    /// Makes the matrix. Rows with the relation <see cref="MappingRelation.ReplacedBy"/> say nothing about coverage and are
    /// left aside. Time grows with nodes plus rows (times the size of a branch for rows at branches, when those count).
    /// </summary>
    public static CoverageMatrix Of(
        FrameworkVersion specification,
        FrameworkVersion framework,
        IEnumerable<MappingSet> mappings,
        CoverageOptions? options = null
    )
    {
        options ??= new CoverageOptions();
        var targets = TargetsOf(framework, options);
        var isTarget = targets.Select(target => target.Lineage).ToHashSet();
        var by = targets.ToDictionary(target => target.Lineage, _ => new List<Mapping>());
        var from = new Dictionary<LineageId, List<Mapping>>();
        var crossings = new Dictionary<(LineageId, LineageId), Mapping>();
        var elsewhere = new Dictionary<LineageId, List<CoveredElsewhere>>();
        var atBranches = new List<Mapping>();
        var dangling = new List<Mapping>();
        foreach (var set in mappings)
        {
            foreach (var explanation in set.Elsewhere)
            {
                (
                    elsewhere.TryGetValue(explanation.To.Lineage, out var known)
                        ? known
                        : elsewhere[explanation.To.Lineage] = []
                ).Add(explanation);
            }

            foreach (var row in set.Rows)
            {
                if (row.Relation == MappingRelation.ReplacedBy)
                {
                    continue;
                }

                if (!specification.Contains(row.From.Lineage) || !framework.Contains(row.To.Lineage))
                {
                    dangling.Add(row);
                    continue;
                }

                (from.TryGetValue(row.From.Lineage, out var rows) ? rows : from[row.From.Lineage] = []).Add(row);
                if (isTarget.Contains(row.To.Lineage))
                {
                    Cover(row, row.To.Lineage);
                    continue;
                }

                atBranches.Add(row);
                if (!options.BranchRowsCoverLeaves)
                {
                    continue;
                }

                foreach (var below in framework.DescendantsOf(row.To.Lineage))
                {
                    if (isTarget.Contains(below.Lineage))
                    {
                        Cover(row, below.Lineage);
                    }
                }
            }
        }

        var covered = targets
            .Select(target =>
            {
                var rows = by[target.Lineage];
                var explained = elsewhere.GetValueOrDefault(target.Lineage, []);
                return new TargetCoverage(
                    target,
                    StatusOf(rows, explained.Count, options),
                    rows.ToValueList(),
                    explained.ToValueList()
                );
            })
            .ToValueList();
        return new CoverageMatrix(specification, framework, covered, crossings)
        {
            Branches = BranchesOf(framework, covered),
            Sources = specification
                .Nodes.Where(node => from.ContainsKey(node.Lineage))
                .Select(node => new SourceCoverage(node, from[node.Lineage].ToValueList()))
                .ToValueList(),
            Unmapped = UnmappedOf(specification, from),
            AtBranches = [.. atBranches],
            Dangling = [.. dangling],
        };

        void Cover(Mapping row, LineageId target)
        {
            by[target].Add(row);
            crossings.TryAdd((row.From.Lineage, target), row);
        }
    }

    private static List<FrameworkNode> TargetsOf(FrameworkVersion framework, CoverageOptions options) =>
        [
            .. framework.Nodes.Where(node =>
                options.TargetKinds.IsEmpty ? framework.IsLeaf(node.Lineage) : options.TargetKinds.Contains(node.Kind)
            ),
        ];

    private static CoverageStatus StatusOf(List<Mapping> rows, int explanations, CoverageOptions options)
    {
        var nodes = rows.Select(row => row.From.Lineage).Distinct().Count();
        return nodes > options.OverCoveredAbove ? CoverageStatus.OverCovered
            : nodes > 0 ? CoverageStatus.Covered
            : explanations > 0 ? CoverageStatus.CoveredElsewhere
            : CoverageStatus.Gap;
    }

    private static ValueList<BranchCoverage> BranchesOf(FrameworkVersion framework, ValueList<TargetCoverage> targets)
    {
        var counts = new Dictionary<LineageId, int[]>();
        foreach (var target in targets)
        {
            foreach (var branch in framework.AncestorsOf(target.Target.Lineage))
            {
                var count = counts.TryGetValue(branch.Lineage, out var known)
                    ? known
                    : counts[branch.Lineage] = new int[4];
                count[(int)target.Status]++;
            }
        }

        return framework
            .Nodes.Where(node => counts.ContainsKey(node.Lineage))
            .Select(node =>
            {
                var count = counts[node.Lineage];
                var over = count[(int)CoverageStatus.OverCovered];
                return new BranchCoverage(
                    node,
                    count.Sum(),
                    count[(int)CoverageStatus.Covered] + over,
                    count[(int)CoverageStatus.CoveredElsewhere],
                    count[(int)CoverageStatus.Gap],
                    over
                );
            })
            .ToValueList();
    }

    private static ValueList<FrameworkNode> UnmappedOf(
        FrameworkVersion specification,
        Dictionary<LineageId, List<Mapping>> from
    )
    {
        var unmapped = new List<FrameworkNode>();
        foreach (var node in specification.Nodes)
        {
            var isMapped =
                !specification.IsLeaf(node.Lineage)
                || from.ContainsKey(node.Lineage)
                || specification.AncestorsOf(node.Lineage).Any(above => from.ContainsKey(above.Lineage));
            if (!isMapped)
            {
                unmapped.Add(node);
            }
        }

        return [.. unmapped];
    }
}
