using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Codebooks;

/// <summary>Sources that two people code without seeing each other's codings.</summary>
/// <param name="Seed">The seed it was drawn with; the same seed draws the same sample.</param>
/// <param name="Sources">The sources, in the order of the project.</param>
/// <param name="Drawn">How many were drawn of how many, by stratum.</param>
public sealed record DoubleCodingSample(
    ulong Seed,
    IReadOnlyList<Guid> Sources,
    IReadOnlyDictionary<string, (int Drawn, int Of)> Drawn
)
{
    /// <summary>The share that is drawn where the body does not say another.</summary>
    public const double UsualShare = 0.1;

    /// <summary>The least number that is drawn, if there are so many.</summary>
    public const int UsualLeast = 50;

    /// <summary>Draws a sample: a tenth or fifty, whichever is more, each stratum by its share (largest remainders).</summary>
    /// <param name="strata">Every source with its stratum, such as the respondent's profession.</param>
    /// <param name="seed">The seed, to be stored.</param>
    /// <param name="share">The share to draw, over 0 to 1.</param>
    /// <param name="least">The least number to draw.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share or the least number is out of its range.</exception>
    public static DoubleCodingSample Draw(
        IReadOnlyList<(Guid Source, string Stratum)> strata,
        ulong seed,
        double share = UsualShare,
        int least = UsualLeast
    )
    {
        ArgumentNullException.ThrowIfNull(strata);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(least);
        var wanted = Math.Min(strata.Count, Math.Max(least, (int)Math.Ceiling(strata.Count * share)));
        var groups = strata
            .GroupBy(s => s.Stratum, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, Sources: g.Select(s => s.Source).ToList()))
            .ToList();
        var exact = groups.Select(g => (double)wanted * g.Sources.Count / Math.Max(1, strata.Count)).ToList();
        var numbers = exact.Select(e => (int)Math.Floor(e)).ToArray();
        var byRemainder = Enumerable
            .Range(0, groups.Count)
            .OrderByDescending(g => exact[g] - Math.Floor(exact[g]))
            .ThenBy(g => g)
            .Take(wanted - numbers.Sum());
        foreach (var group in byRemainder)
        {
            numbers[group]++;
        }

        var random = new SeededNumbers(seed);
        var chosen = new HashSet<Guid>();
        for (var g = 0; g < groups.Count; g++)
        {
            random.Shuffle(groups[g].Sources);
            chosen.UnionWith(groups[g].Sources.Take(numbers[g]));
        }

        return new(
            seed,
            [.. strata.Select(s => s.Source).Where(chosen.Contains)],
            groups
                .Select((g, i) => (g.Key, (numbers[i], g.Sources.Count)))
                .ToDictionary(g => g.Key, g => g.Item2, StringComparer.Ordinal)
        );
    }

    /// <summary>
    /// What a coder may see while the sample is open: everything but what others coded and remarked in it. Memos that others wrote
    /// about it are left out too.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="coder">The coder who looks.</param>
    public CodedProject BlindFor(CodedProject project, Guid coder)
    {
        ArgumentNullException.ThrowIfNull(project);
        var shared = Sources.ToHashSet();
        var codings = project.Codings.Where(c => c.Coder == coder || !shared.Contains(c.Source)).ToList();
        var annotations = project.Annotations.Where(a => a.Coder == coder || !shared.Contains(a.Source)).ToList();
        var passages = codings.Select(c => c.PassageId).Concat(annotations.Select(a => a.Id)).ToHashSet();
        var told = codings
            .SelectMany(c => c.Memos)
            .Concat(annotations.SelectMany(a => a.Memos))
            .Concat(project.ProjectMemos)
            .Concat(project.Codes.SelectMany(c => c.Memos))
            .Concat(project.Sources.Where(s => !shared.Contains(s.Id)).SelectMany(s => s.Memos))
            .ToHashSet();
        var memos = project.Memos.Where(m => m.Coder == coder || told.Contains(m.Id)).ToList();
        var kept = memos.Select(m => m.Id).ToHashSet();
        return project with
        {
            Codings = codings,
            Annotations = annotations,
            Memos = memos,
            Sources = [.. project.Sources.Select(s => s with { Memos = [.. s.Memos.Where(kept.Contains)] })],
            Sets = [.. project.Sets.Select(s => s with { Memos = [.. s.Memos.Where(kept.Contains)] })],
            Cases = [.. project.Cases.Select(c => c with { Passages = [.. c.Passages.Where(passages.Contains)] })],
        };
    }
}
