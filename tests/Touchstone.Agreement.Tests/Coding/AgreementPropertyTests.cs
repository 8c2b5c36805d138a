using FsCheck;
using FsCheck.Fluent;

namespace Touchstone.Agreement.Tests;

public class AgreementPropertyTests
{
    private static readonly AgreementOptions Plain = new() { Resamples = 0 };
    private static readonly Arbitrary<int> Seeds = ArbMap.Default.ArbFor<int>();

    [Fact]
    public void The_order_of_codings_coders_and_units_changes_nothing() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var codings = Made.Random(seed);
                    var shuffled = codings.ToArray();
                    new Random(seed ^ 77).Shuffle(shuffled);
                    Same(
                        AgreementReport.Of(CodingTable.Of(codings), Plain),
                        AgreementReport.Of(CodingTable.Of(shuffled), Plain)
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Other_names_for_codes_change_no_nominal_figure() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var codings = Made.Random(seed);
                    var renamed = codings.Select(c =>
                        c with
                        {
                            Value = CodeSet.Of(
                                c.Value.Codes[0] switch
                                {
                                    "1" => "x",
                                    "2" => "10",
                                    "3" => "-7",
                                    _ => "a",
                                }
                            ),
                        }
                    );
                    Same(
                        AgreementReport.Of(CodingTable.Of(codings), Plain),
                        AgreementReport.Of(CodingTable.Of(renamed), Plain),
                        [
                            AgreementFigure.PercentAgreement,
                            AgreementFigure.CohenKappa,
                            AgreementFigure.ScottPi,
                            AgreementFigure.FleissKappa,
                            AgreementFigure.CongerKappa,
                            AgreementFigure.BrennanPrediger,
                            AgreementFigure.GwetAc1,
                            AgreementFigure.AlphaNominal,
                            AgreementFigure.AlphaMasi,
                        ]
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_scale_read_backwards_or_stretched_keeps_its_ordinal_and_interval_figures() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var codings = Made.Random(seed);
                    var backwards = codings.Select(c =>
                        c with
                        {
                            Value = CodeSet.Of(Made.Text(50 - (10 * int.Parse(c.Value.Codes[0])))),
                        }
                    );
                    Same(
                        AgreementReport.Of(CodingTable.Of(codings), Plain),
                        AgreementReport.Of(CodingTable.Of(backwards), Plain),
                        [
                            AgreementFigure.AlphaOrdinal,
                            AgreementFigure.AlphaInterval,
                            AgreementFigure.WeightedKappaLinear,
                            AgreementFigure.WeightedKappaQuadratic,
                            AgreementFigure.GwetAc2Linear,
                        ]
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Units_that_one_coder_saw_change_no_alpha_and_no_pairwise_figure() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var codings = Made.Random(seed);
                    var more = codings.Append(Made.Coding(1000, 0, "1")).Append(Made.Coding(1001, 2, "4"));
                    Same(
                        AgreementReport.Of(CodingTable.Of(codings), Plain with { Categories = ["1", "2", "3", "4"] }),
                        AgreementReport.Of(CodingTable.Of(more), Plain with { Categories = ["1", "2", "3", "4"] }),
                        [
                            AgreementFigure.PercentAgreement,
                            AgreementFigure.CohenKappa,
                            AgreementFigure.ScottPi,
                            AgreementFigure.BrennanPrediger,
                            AgreementFigure.AlphaNominal,
                            AgreementFigure.AlphaOrdinal,
                            AgreementFigure.AlphaRatio,
                        ],
                        withErrors: false
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_figure_is_above_one_and_all_are_one_where_all_agree() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var report = AgreementReport.Of(CodingTable.Of(Made.Random(seed)), Plain);
                    report.Figures.Values.ShouldAllBe(e => e.Value == null || e.Value <= 1 + 1e-12);
                    var truth = Made.Random(seed, gaps: 0).Where(c => c.Coder == "c0").ToArray();
                    var all = truth.Concat(truth.Select(c => c with { Coder = "other" }));
                    AgreementReport
                        .Of(CodingTable.Of(all), Plain)
                        .Figures.Values.ShouldAllBe(e => e.Value == null || Math.Abs(e.Value.Value - 1) < 1e-9);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Alpha_is_what_its_definition_says_value_by_value() =>
        Prop.ForAll(
                Seeds,
                seed =>
                {
                    var codings = Made.Random(seed, units: 12);
                    var report = AgreementReport.Of(CodingTable.Of(codings), Plain);
                    foreach (
                        var (figure, distance) in ((AgreementFigure, Func<List<int>, int, int, double>)[])
                            [
                                (AgreementFigure.AlphaNominal, (_, a, b) => a == b ? 0 : 1),
                                (AgreementFigure.AlphaInterval, (_, a, b) => (a - b) * (a - b)),
                                (AgreementFigure.AlphaRatio, (_, a, b) => Math.Pow((double)(a - b) / (a + b), 2)),
                                (AgreementFigure.AlphaOrdinal, Between),
                            ]
                    )
                    {
                        if (report.Figures[figure].Value is { } value)
                        {
                            value.ShouldBe(ByDefinition(codings, distance), 1e-9, figure.ToString());
                        }
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_gradient_of_every_figure_is_the_change_that_one_more_unit_makes()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var table = CodingTable.Of(Made.Random(seed, units: 40));
            var grid = RatingGrid.Of(table, declared: null);
            foreach (var figure in Enum.GetValues<AgreementFigure>())
            {
                var formula = FigureList.Of(figure, grid).Formula!;
                var gradient = new double[table.Weights.Length];
                formula.Gradient(table.Weights, gradient);
                for (var p = 0; p < gradient.Length; p++)
                {
                    const double Step = 1e-5;
                    var (more, less) = ((double[])table.Weights.Clone(), (double[])table.Weights.Clone());
                    more[p] += Step;
                    less[p] -= Step;
                    var change = (formula.Value(more) - formula.Value(less)) / (2 * Step);
                    gradient[p].ShouldBe(change, 1e-7, $"{figure}, seed {seed}, pattern {p}");
                }
            }
        }
    }

    private static double Between(List<int> all, int a, int b)
    {
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var among = all.Count(v => v >= low && v <= high);
        return Math.Pow(among - ((all.Count(v => v == a) + all.Count(v => v == b)) / 2.0), 2);
    }

    private static double ByDefinition(List<Coding> codings, Func<List<int>, int, int, double> distance)
    {
        int[][] units =
        [
            .. codings
                .GroupBy(c => c.Unit)
                .Select(g => g.Select(c => int.Parse(c.Value.Codes[0])).ToArray())
                .Where(g => g.Length >= 2),
        ];
        List<int> all = [.. units.SelectMany(u => u)];
        var observed = units.Sum(u => u.Sum(a => u.Sum(b => a == b ? 0 : distance(all, a, b))) / (u.Length - 1));
        var expected = all.Sum(a => all.Sum(b => a == b ? 0 : distance(all, a, b))) / (all.Count - 1);
        return 1 - (observed / expected);
    }

    private static void Same(
        AgreementReport one,
        AgreementReport other,
        AgreementFigure[]? figures = null,
        bool withErrors = true
    )
    {
        foreach (var figure in figures ?? Enum.GetValues<AgreementFigure>())
        {
            Same(one.Figures[figure].Value, other.Figures[figure].Value, figure);
            if (withErrors)
            {
                Same(one.Figures[figure].StandardError, other.Figures[figure].StandardError, figure);
            }
        }
    }

    private static void Same(double? one, double? other, AgreementFigure figure)
    {
        (one is null).ShouldBe(other is null, figure.ToString());
        (one ?? 0).ShouldBe(other ?? 0, 1e-9, figure.ToString());
    }
}
