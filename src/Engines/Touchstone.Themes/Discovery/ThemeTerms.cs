using Touchstone.Themes.Text;

namespace Touchstone.Themes.Discovery;

/// <summary>
/// The terms that set a theme apart: words and pairs of words by the log odds of standing in it against standing elsewhere, with
/// the whole set as prior, in standard errors (Monroe, Colaresi and Quinn 2008).
/// </summary>
internal static class ThemeTerms
{
    private const int Listed = 8;
    private const double PriorSize = 200;
    private const int LeastPairSpread = 3;

    /// <param name="terms">The terms of the responses.</param>
    /// <param name="themeOf">For each response its theme or -1.</param>
    /// <param name="themes">How many themes there are.</param>
    public static IReadOnlyList<string>[] Of(TermTable terms, IReadOnlyList<int> themeOf, int themes)
    {
        var counts = new Dictionary<(int First, int Second), int[]>();
        var totals = new double[themes];
        for (var i = 0; i < terms.ResponseCount; i++)
        {
            if (themeOf[i] < 0)
            {
                continue;
            }

            var seen = new HashSet<(int, int)>();
            var all = terms.Of(i);
            for (var t = 0; t < all.Length; t++)
            {
                seen.Add((all[t], -1));
                if (t > 0 && all[t] != all[t - 1])
                {
                    seen.Add((all[t - 1], all[t]));
                }
            }

            foreach (var term in seen)
            {
                if (!counts.TryGetValue(term, out var byTheme))
                {
                    counts[term] = byTheme = new int[themes];
                }

                byTheme[themeOf[i]]++;
                totals[themeOf[i]]++;
            }
        }

        var common = counts.Where(c => c.Key.Second < 0 || c.Value.Sum() >= LeastPairSpread).ToList();
        var everywhere = totals.Sum();
        var lists = new IReadOnlyList<string>[themes];
        for (var theme = 0; theme < themes; theme++)
        {
            var scored = common
                .Select(c => (c.Key, Score: Score(c.Value, theme, totals[theme], everywhere)))
                .Where(c => c.Score > 0)
                .OrderByDescending(c => c.Score)
                .ThenBy(c => terms.NameOf(c.Key.First), StringComparer.Ordinal)
                .ThenBy(c => c.Key);
            lists[theme] = Distinct(scored.Select(c => c.Key), terms);
        }

        return lists;
    }

    private static double Score(int[] byTheme, int theme, double inTheme, double all)
    {
        double sum = byTheme.Sum();
        var prior = PriorSize * sum / all;
        var here = byTheme[theme] + prior;
        var there = sum - byTheme[theme] + prior;
        var odds = Math.Log(here / Math.Max(1, inTheme + PriorSize - here));
        var others = Math.Log(there / Math.Max(1, all - inTheme + PriorSize - there));
        return (odds - others) / Math.Sqrt((1 / here) + (1 / there));
    }

    // "waiting" and "waiting time" say one thing
    private static List<string> Distinct(IEnumerable<(int First, int Second)> scored, TermTable terms)
    {
        var taken = new HashSet<int>();
        var list = new List<string>();
        foreach (var (first, second) in scored)
        {
            if (taken.Contains(first) || (second >= 0 && taken.Contains(second)))
            {
                continue;
            }

            taken.Add(first);
            if (second >= 0)
            {
                taken.Add(second);
            }

            list.Add(second < 0 ? terms.NameOf(first) : $"{terms.NameOf(first)} {terms.NameOf(second)}");
            if (list.Count == Listed)
            {
                break;
            }
        }

        return list;
    }
}
