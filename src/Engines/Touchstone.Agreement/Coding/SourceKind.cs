namespace Touchstone.Agreement;

/// <summary>Sources (units, or responses of several units) that hold the same patterns equally often.</summary>
/// <param name="Parts">Units per pattern.</param>
/// <param name="Count">How many sources are alike.</param>
internal sealed record SourceKind(IReadOnlyList<(int Pattern, double Units)> Parts, int Count)
{
    public static IReadOnlyList<SourceKind> Gather(IEnumerable<SortedDictionary<int, double>> sources) =>
        [
            .. sources
                .GroupBy(
                    s =>
                        string.Join(
                            ';',
                            s.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}:{p.Value}"))
                        ),
                    StringComparer.Ordinal
                )
                .Select(g => new SourceKind([.. g.First().Select(p => (p.Key, p.Value))], g.Count())),
        ];
}
