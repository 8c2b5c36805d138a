namespace Touchstone.Agreement.Tests;

/// <summary>The chance-corrected figures with gaps, against the sums of Gwet (2014) written out category by category.</summary>
public class DefinitionTests
{
    private const int Coders = 3;
    private const int Categories = 4;

    [Fact]
    public void Figures_with_gaps_are_what_their_definitions_say()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var codings = Made.Random(seed, units: 25, Coders, Categories, gaps: 0.25);
            var report = AgreementReport.Of(
                CodingTable.Of(codings),
                new() { Resamples = 0, Categories = ["1", "2", "3", "4"] }
            );
            var ratings = codings
                .GroupBy(c => c.Unit)
                .Select(g => g.ToDictionary(c => c.Coder, c => int.Parse(c.Value.Codes[0]) - 1))
                .ToArray();
            (
                AgreementFigure Figure,
                Func<int, int, double> Weight,
                Func<Dictionary<string, int>[], Func<int, int, double>, double> Chance
            )[] figures =
            [
                (AgreementFigure.FleissKappa, Same, Fleiss),
                (AgreementFigure.CongerKappa, Same, Conger),
                (AgreementFigure.BrennanPrediger, Same, Uniform),
                (AgreementFigure.GwetAc1, Same, Gwet),
                (AgreementFigure.GwetAc2Linear, Linear, Gwet),
                (AgreementFigure.GwetAc2Quadratic, Quadratic, Gwet),
            ];

            foreach (var (figure, weight, chance) in figures)
            {
                var (observed, byChance) = (Observed(ratings, weight), chance(ratings, weight));
                report
                    .Figures[figure]
                    .Value!.Value.ShouldBe((observed - byChance) / (1 - byChance), 1e-10, $"{figure}, {seed}");
            }
        }
    }

    private static double Observed(Dictionary<string, int>[] ratings, Func<int, int, double> weight) =>
        ratings
            .Where(u => u.Count >= 2)
            .Average(u =>
                u.Sum(a => u.Sum(b => a.Key == b.Key ? 0 : weight(a.Value, b.Value))) / (u.Count * (u.Count - 1.0))
            );

    private static double Fleiss(Dictionary<string, int>[] ratings, Func<int, int, double> weight)
    {
        var share = Shares(ratings);
        return Pairs((k, l) => weight(k, l) * share[k] * share[l]);
    }

    private static double Gwet(Dictionary<string, int>[] ratings, Func<int, int, double> weight) =>
        Pairs(weight) / (Categories * (Categories - 1.0)) * Shares(ratings).Sum(s => s * (1 - s));

    private static double Uniform(Dictionary<string, int>[] ratings, Func<int, int, double> weight) =>
        Pairs(weight) / (Categories * Categories);

    private static double Conger(Dictionary<string, int>[] ratings, Func<int, int, double> weight)
    {
        double[][] own =
        [
            .. Enumerable
                .Range(0, Coders)
                .Select(c => $"c{c}")
                .Select(c => ratings.Where(u => u.ContainsKey(c)).Select(u => u[c]).ToArray())
                .Select(given =>
                    Enumerable
                        .Range(0, Categories)
                        .Select(k => given.Count(g => g == k) / (double)given.Length)
                        .ToArray()
                ),
        ];
        double Mean(int k) => own.Average(o => o[k]);
        double Covariance(int k, int l) => (own.Sum(o => o[k] * o[l]) - (Coders * Mean(k) * Mean(l))) / (Coders - 1);
        return Pairs((k, l) => weight(k, l) * ((Mean(k) * Mean(l)) - (Covariance(k, l) / Coders)));
    }

    private static double[] Shares(Dictionary<string, int>[] ratings) =>
        [
            .. Enumerable
                .Range(0, Categories)
                .Select(k => ratings.Average(u => u.Values.Count(v => v == k) / (double)u.Count)),
        ];

    private static double Pairs(Func<int, int, double> of) =>
        Enumerable.Range(0, Categories).Sum(k => Enumerable.Range(0, Categories).Sum(l => of(k, l)));

    private static double Same(int a, int b) => a == b ? 1 : 0;

    private static double Linear(int a, int b) => 1 - (Math.Abs(a - b) / (Categories - 1.0));

    private static double Quadratic(int a, int b) => 1 - Math.Pow((a - b) / (Categories - 1.0), 2);
}
