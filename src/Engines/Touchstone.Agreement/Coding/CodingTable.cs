namespace Touchstone.Agreement;

/// <summary>
/// Who coded what how: units by coders, with gaps. It keeps each distinct way of coding a unit once, with how often it
/// occurred, so that 20,000 units of two coders and nine codes are at most a hundred patterns.
/// </summary>
public sealed class CodingTable
{
    private readonly List<CodeSet> values = [];
    private readonly List<Pattern> patterns = [];

    private CodingTable(CodingUnit unit) => Unit = unit;

    /// <summary>What a unit is; named wherever a figure is shown.</summary>
    public CodingUnit Unit { get; }

    /// <summary>Number of units with at least one value.</summary>
    public long UnitCount { get; private set; }

    /// <summary>Number of units with at least two values: those that agreement can be seen on.</summary>
    public long SharedUnitCount { get; private set; }

    /// <summary>Number of values.</summary>
    public long ValueCount { get; private set; }

    /// <summary>Number of independent sources: units, or responses where units are parts of responses.</summary>
    public int SourceCount { get; private set; }

    /// <summary>The coders, in the order of their first coding.</summary>
    public IReadOnlyList<string> Coders { get; private set; } = [];

    /// <summary>The distinct values given.</summary>
    public IReadOnlyList<CodeSet> Values => values;

    /// <summary>The distinct codes given, numbers in the order of size and before other codes in ordinal order.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Whether any unit got several codes, or none, from one coder.</summary>
    public bool HasSets { get; private set; }

    internal IReadOnlyList<Pattern> Patterns => patterns;

    /// <summary>Units per pattern.</summary>
    internal double[] Weights { get; private set; } = [];

    /// <summary>Distinct sources, as units per pattern, and how many sources are alike.</summary>
    internal IReadOnlyList<SourceKind> Sources { get; private set; } = [];

    /// <summary>Puts codings into a table.</summary>
    /// <param name="codings">Codings in any order.</param>
    /// <param name="unit">What a unit is.</param>
    /// <exception cref="ArgumentException">A coder codes a unit twice, or the codings of a unit name different sources.</exception>
    public static CodingTable Of(IEnumerable<Coding> codings, CodingUnit unit = CodingUnit.Response)
    {
        ArgumentNullException.ThrowIfNull(codings);
        var coders = new Dictionary<string, int>(StringComparer.Ordinal);
        var units = new Dictionary<string, (string? Source, List<(int Coder, CodeSet Value)> Given)>(
            StringComparer.Ordinal
        );
        foreach (var coding in codings)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(coding.Unit, nameof(codings));
            ArgumentException.ThrowIfNullOrWhiteSpace(coding.Coder, nameof(codings));
            if (!coders.TryGetValue(coding.Coder, out var coder))
            {
                coders.Add(coding.Coder, coder = coders.Count);
            }

            if (!units.TryGetValue(coding.Unit, out var entry))
            {
                units.Add(coding.Unit, entry = (coding.Source, []));
            }

            if (entry.Source != coding.Source)
            {
                throw new ArgumentException($"Unit \"{coding.Unit}\" is in two sources.", nameof(codings));
            }

            if (entry.Given.Exists(g => g.Coder == coder))
            {
                throw new ArgumentException(
                    $"Coder \"{coding.Coder}\" codes unit \"{coding.Unit}\" twice.",
                    nameof(codings)
                );
            }

            entry.Given.Add((coder, coding.Value));
        }

        return Of(
            [.. coders.Keys],
            unit,
            units.Select(u =>
            {
                var row = new CodeSet?[coders.Count];
                foreach (var (coder, value) in u.Value.Given)
                {
                    row[coder] = value;
                }

                return (u.Value.Source ?? "\0" + u.Key, row, 1L);
            })
        );
    }

    /// <summary>A table of runs of units that were all coded alike: a value per coder, and how many units.</summary>
    internal static CodingTable Of(
        IReadOnlyList<string> coders,
        CodingUnit unit,
        IEnumerable<(string Source, CodeSet?[] Row, long Units)> runs
    )
    {
        var table = new CodingTable(unit) { Coders = coders };
        var valueAt = new Dictionary<CodeSet, int>();
        var patternAt = new Dictionary<int[], int>(RowComparer.Instance);
        var weights = new List<double>();
        var sources = new Dictionary<string, SortedDictionary<int, double>>(StringComparer.Ordinal);
        foreach (var (source, row, units) in runs)
        {
            var numbers = new int[row.Length];
            for (var c = 0; c < row.Length; c++)
            {
                numbers[c] = row[c] is { } value ? table.Number(value, valueAt) : Pattern.Missing;
            }

            if (!patternAt.TryGetValue(numbers, out var at))
            {
                patternAt.Add(numbers, at = patternAt.Count);
                table.patterns.Add(new(numbers));
                weights.Add(0);
            }

            weights[at] += units;
            if (!sources.TryGetValue(source, out var parts))
            {
                sources.Add(source, parts = []);
            }

            parts[at] = parts.GetValueOrDefault(at) + units;
        }

        table.Weights = [.. weights];
        table.Sources = SourceKind.Gather(sources.Values);
        table.SourceCount = sources.Count;
        table.Count();
        return table;
    }

    private void Count()
    {
        for (var p = 0; p < patterns.Count; p++)
        {
            var units = (long)Weights[p];
            UnitCount += patterns[p].Count >= 1 ? units : 0;
            SharedUnitCount += patterns[p].Count >= 2 ? units : 0;
            ValueCount += patterns[p].Count * units;
        }

        HasSets = values.Exists(v => v.Codes.Count != 1);
        Codes = [.. values.SelectMany(v => v.Codes).Distinct(StringComparer.Ordinal).Order(CodeOrder.Instance)];
    }

    private int Number(CodeSet value, Dictionary<CodeSet, int> valueAt)
    {
        if (!valueAt.TryGetValue(value, out var number))
        {
            valueAt.Add(value, number = values.Count);
            values.Add(value);
        }

        return number;
    }

    private sealed class RowComparer : IEqualityComparer<int[]>
    {
        public static readonly RowComparer Instance = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
