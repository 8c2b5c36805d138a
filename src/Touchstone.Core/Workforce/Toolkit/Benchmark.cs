using System.Collections.Immutable;

namespace Touchstone.Core.Workforce.Toolkit;

/// <summary>How an organisation's ratings stand beside those of similar ones, none of which is named.</summary>
/// <param name="Others">How many similar organisations have finished the same form, the own one left out.</param>
/// <param name="Factors">Empty when there are too few others.</param>
public sealed record Benchmark(int Others, ImmutableArray<BenchmarkFactor> Factors)
{
    /// <summary>The smallest number of organisations whose ratings are shown together.</summary>
    public const int Least = 5;

    /// <param name="own">The own levels by item; empty where nothing is finished yet.</param>
    /// <param name="others">The levels of each other organisation by item.</param>
    public static Benchmark Of(
        AssessmentTemplate template,
        IReadOnlyDictionary<string, int> own,
        IReadOnlyList<IReadOnlyDictionary<string, int>> others
    )
    {
        if (others.Count < Least)
        {
            return new Benchmark(others.Count, []);
        }
        var counts = new int[template.Items.Length, template.Levels.Length + 1];
        for (var row = 0; row < template.Items.Length; row++)
        {
            foreach (var other in others)
            {
                if (other.TryGetValue(template.Items[row].Code, out var level))
                {
                    counts[row, level - template.Levels[0].Number]++;
                    counts[row, template.Levels.Length]++;
                }
            }
        }
        var hidden = HiddenCells.In(counts, Least, rowsAddUp: true, columnsAddUp: false);
        return new Benchmark(
            others.Count,
            [
                .. template.Items.Select(
                    (item, row) =>
                        new BenchmarkFactor(
                            item,
                            own.TryGetValue(item.Code, out var mine) ? mine : null,
                            counts[row, template.Levels.Length] < Least ? null : Median(item, others),
                            [
                                .. Enumerable
                                    .Range(0, template.Levels.Length)
                                    .Select(column => hidden[row, column] ? (int?)null : counts[row, column]),
                            ]
                        )
                ),
            ]
        );
    }

    private static double Median(TemplateItem item, IReadOnlyList<IReadOnlyDictionary<string, int>> others)
    {
        var levels = others.Where(o => o.ContainsKey(item.Code)).Select(o => o[item.Code]).Order().ToArray();
        return (levels[(levels.Length - 1) / 2] + levels[levels.Length / 2]) / 2.0;
    }
}

/// <param name="Own">The own level; null when it is not finished.</param>
/// <param name="Median">The middle level of the others; null when too few rated it.</param>
/// <param name="Counts">How many others chose each level, the lowest first; null where it is hidden.</param>
public sealed record BenchmarkFactor(TemplateItem Item, int? Own, double? Median, ImmutableArray<int?> Counts);
