namespace Touchstone.Themes.Bench;

/// <summary>How well themes meet what people coded.</summary>
internal static class Quality
{
    /// <summary>Normalised mutual information of first theme and main label, arithmetic mean.</summary>
    public static double Nmi(IReadOnlyList<int> themes, IReadOnlyList<int> labels)
    {
        double n = themes.Count;
        var both = Enumerable
            .Range(0, themes.Count)
            .GroupBy(i => (themes[i], labels[i]))
            .ToDictionary(g => g.Key, g => g.Count());
        var a = themes.GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        var b = labels.GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        var mutual = both.Sum(p => p.Value / n * Math.Log(n * p.Value / ((double)a[p.Key.Item1] * b[p.Key.Item2])));
        var entropies = Entropy(a.Values) + Entropy(b.Values);
        return entropies == 0 ? 1 : 2 * mutual / entropies;

        double Entropy(IEnumerable<int> sizes) => -sizes.Sum(s => s / n * Math.Log(s / n));
    }

    /// <summary>Themes matched one to one to labels by best F1, then micro F1 over (response, label) pairs.</summary>
    public static double MatchedF1(IReadOnlyList<int[]> themes, IReadOnlyList<int[]> labels)
    {
        var themeCount = themes.SelectMany(t => t).DefaultIfEmpty(-1).Max() + 1;
        var labelCount = labels.SelectMany(t => t).Max() + 1;
        var size = Math.Max(themeCount, labelCount);
        var both = new double[size, size];
        var inTheme = new double[size];
        var inLabel = new double[size];
        for (var i = 0; i < themes.Count; i++)
        {
            foreach (var t in themes[i])
            {
                inTheme[t]++;
                foreach (var l in labels[i])
                {
                    both[t, l]++;
                }
            }

            foreach (var l in labels[i])
            {
                inLabel[l]++;
            }
        }

        var cost = new double[size, size];
        for (var t = 0; t < size; t++)
        {
            for (var l = 0; l < size; l++)
            {
                cost[t, l] = inTheme[t] + inLabel[l] == 0 ? 0 : -2 * both[t, l] / (inTheme[t] + inLabel[l]);
            }
        }

        var match = Assignment.Of(cost);
        var hits = Enumerable.Range(0, size).Sum(t => both[t, match[t]]);
        return 2 * hits / (inTheme.Sum() + inLabel.Sum());
    }
}
