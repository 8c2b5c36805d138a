using Touchstone.Core.Workforce.Toolkit;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The own ratings beside those of similar organisations for other programs.</summary>
internal static class BenchmarkTable
{
    // Readiness goes from 1 to 4, maturity from 0 to 5: the columns hold both, so that their names stay.
    private const int Highest = 5;

    public static readonly TableShape Shape = new(
        "benchmarks",
        "Comparison with similar organisations",
        "/workforce/toolkit/{organisation}/benchmarks/{form}",
        [
            new("item", "Code", "Code of the factor or element"),
            new("item_name", "Factor", "What the factor or element is called"),
            new("own_level", "Own level", "Your level; empty where it is not finished"),
            new("others_median", "Median of others", "Median level of the others; hidden where few rated it"),
            .. Enumerable
                .Range(0, Highest + 1)
                .Select(level => new DataColumn(
                    $"others_at_{level}",
                    $"Others at {level}",
                    $"Others at level {level}; hidden where few, empty where the scale has no such level"
                )),
        ]
    );

    public static DataTable Of(BenchmarkPage page) =>
        Shape.With(
            page.Benchmark.Factors.Select(factor =>
                (IReadOnlyList<object?>)
                    [
                        factor.Item.Code,
                        factor.Item.Name,
                        factor.Own,
                        factor.Median ?? (object)"hidden",
                        .. Enumerable
                            .Range(0, Highest + 1)
                            .Select(level => At(factor, level - page.Template.Levels[0].Number)),
                    ]
            )
        );

    private static object? At(BenchmarkFactor factor, int place) =>
        place < 0 || place >= factor.Counts.Length ? null : factor.Counts[place] ?? (object)"hidden";
}
