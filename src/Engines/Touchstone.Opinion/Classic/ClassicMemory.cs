namespace Touchstone.Opinion;

/// <summary>
/// What the classic method remembers from one update to the next: components, clusters, who has been grouped, and the number
/// of groups with how long it has been winning. Opaque; hand it to the next update.
/// </summary>
public sealed class ClassicMemory
{
    internal ClassicMemory(ClassicGrouping grouping, ClassicVerdict verdict)
    {
        Grouping = grouping;
        Verdict = verdict;
    }

    internal ClassicGrouping Grouping { get; }

    internal ClassicVerdict Verdict { get; }
}

/// <summary>Where everything stood.</summary>
/// <param name="Statements">The statements' own numbers, in the order of the components.</param>
/// <param name="Components">The components.</param>
/// <param name="Bases">Base clusters: id and the people's own numbers.</param>
/// <param name="Groups">For each k its clusters: id and ids of base clusters.</param>
/// <param name="Grouped">Everybody who was ever grouped.</param>
internal sealed record ClassicGrouping(
    long[] Statements,
    double[][] Components,
    IReadOnlyList<(int Id, long[] People)> Bases,
    IReadOnlyDictionary<int, IReadOnlyList<(int Id, int[] Bases)>> Groups,
    HashSet<long> Grouped
);

/// <summary>How many groups there are.</summary>
/// <param name="Best">The number that won last.</param>
/// <param name="Run">How many updates running it has won.</param>
/// <param name="Settled">The number in use.</param>
internal sealed record ClassicVerdict(int Best, int Run, int Settled);
