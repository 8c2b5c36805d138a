namespace Touchstone.Agreement;

/// <summary>
/// How much is still new in the latest interviews or responses (Guest, Namey and Chen 2020): the codes that a run of sources adds, by
/// the codes of the first sources (the base). Runs overlap: each moves on by one source. The order of the sources matters.
/// </summary>
public sealed class SaturationCurve
{
    private SaturationCurve(
        int baseSize,
        int runLength,
        int baseCodes,
        int allCodes,
        IReadOnlyList<SaturationPoint> points
    ) => (BaseSize, RunLength, BaseCodes, AllCodes, Points) = (baseSize, runLength, baseCodes, allCodes, points);

    /// <summary>How many sources make the base.</summary>
    public int BaseSize { get; }

    /// <summary>How many sources make a run.</summary>
    public int RunLength { get; }

    /// <summary>Different codes in the base.</summary>
    public int BaseCodes { get; }

    /// <summary>Different codes in all sources.</summary>
    public int AllCodes { get; }

    /// <summary>One point a run, in order; none where there are too few sources or the base has no code.</summary>
    public IReadOnlyList<SaturationPoint> Points { get; }

    /// <summary>Works out the curve.</summary>
    /// <param name="sources">The codes of each source, in the order in which they were coded.</param>
    /// <param name="baseSize">How many sources make the base; 4 to 6 are usual.</param>
    /// <param name="runLength">How many sources make a run; 2 or 3 are usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static SaturationCurve Of(IReadOnlyList<CodeSet> sources, int baseSize = 4, int runLength = 2)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentOutOfRangeException.ThrowIfLessThan(baseSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(runLength, 1);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int[] newCodes = [.. sources.Select(source => source.Codes.Count(seen.Add))];
        var baseCodes = newCodes.Take(baseSize).Sum();
        var points = new List<SaturationPoint>();
        for (var last = baseSize + runLength; last <= sources.Count && baseCodes > 0; last++)
        {
            var added = newCodes.Skip(last - runLength).Take(runLength).Sum();
            points.Add(new(last, added, (double)added / baseCodes));
        }

        return new(baseSize, runLength, baseCodes, seen.Count, points);
    }

    /// <summary>
    /// The source at which new information first falls to a threshold; null where it does not. 0.05 and 0 are the thresholds of
    /// the paper.
    /// </summary>
    public int? ReachedAt(double threshold = 0.05) =>
        Points.FirstOrDefault(p => p.NewInformation <= threshold)?.LastSource;
}
