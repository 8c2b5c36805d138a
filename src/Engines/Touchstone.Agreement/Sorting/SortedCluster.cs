namespace Touchstone.Agreement;

/// <summary>Items that sorters put together.</summary>
/// <param name="Items">Their numbers, from 0, in rising order; at least one.</param>
/// <param name="Cohesion">
/// The mean share of sorters who put two of them together, over all pairs, from 0 to 1; null for an item on its own.
/// </param>
public sealed record SortedCluster(IReadOnlyList<int> Items, double? Cohesion);
