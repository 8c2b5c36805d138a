namespace Touchstone.Agreement;

/// <summary>The formula of each figure for a grid, or why there is none.</summary>
internal static class FigureList
{
    private const string BelowZero = "not defined: a ratio scale has no values below zero";

    public static (IFormula? Formula, string? Obstacle) Of(AgreementFigure figure, RatingGrid grid) =>
        figure switch
        {
            AgreementFigure.PercentAgreement => (new ObservedAgreement(grid, Same(grid)), null),
            AgreementFigure.CohenKappa => (new PairwiseKappa(grid, Same(grid)), null),
            AgreementFigure.WeightedKappaLinear => IfOrdered(grid, g => new PairwiseKappa(g, Linear(g))),
            AgreementFigure.WeightedKappaQuadratic => IfOrdered(grid, g => new PairwiseKappa(g, Quadratic(g))),
            AgreementFigure.ScottPi => Corrected(grid, Same, (g, w) => new SharedChance(g, w, 2, isGwets: false)),
            AgreementFigure.FleissKappa => Corrected(grid, Same, (g, w) => new SharedChance(g, w, 1, isGwets: false)),
            AgreementFigure.CongerKappa => Corrected(grid, Same, (g, w) => new OwnChance(g, w)),
            AgreementFigure.RandolphKappa or AgreementFigure.BrennanPrediger => Corrected(
                grid,
                Same,
                (g, w) => new UniformChance(w, g.Categories)
            ),
            AgreementFigure.GwetAc1 => Gwets(grid, Same),
            AgreementFigure.GwetAc2Linear => grid.IsOrdered ? Gwets(grid, Linear) : (null, RatingGrid.NoOrder),
            AgreementFigure.GwetAc2Quadratic => grid.IsOrdered ? Gwets(grid, Quadratic) : (null, RatingGrid.NoOrder),
            AgreementFigure.AlphaNominal => (new KrippendorffAlpha(grid, new NominalDistance()), null),
            AgreementFigure.AlphaOrdinal => IfOrdered(grid, g => new KrippendorffAlpha(g, distance: null)),
            AgreementFigure.AlphaInterval => IfNumbers(
                grid,
                (g, numbers) => new KrippendorffAlpha(g, new SquaredDistance(numbers))
            ),
            AgreementFigure.AlphaRatio => Ratio(grid),
            AgreementFigure.AlphaJaccard => Sets(grid, overlaps => overlaps.Jaccard),
            AgreementFigure.AlphaMasi => Sets(grid, overlaps => overlaps.Masi),
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };

    private static (IFormula?, string?) Corrected(
        RatingGrid grid,
        Func<RatingGrid, Weighting> weighting,
        Func<RatingGrid, Weighting, IChance> chance
    )
    {
        var weights = weighting(grid);
        return (new ChanceCorrected(new ObservedAgreement(grid, weights), chance(grid, weights)), null);
    }

    private static (IFormula?, string?) Gwets(RatingGrid grid, Func<RatingGrid, Weighting> weighting) =>
        grid.Categories < 2
            ? (null, RatingGrid.OneCategory)
            : Corrected(grid, weighting, (g, w) => new SharedChance(g, w, 1, isGwets: true));

    private static (IFormula?, string?) IfOrdered(RatingGrid grid, Func<RatingGrid, IFormula> formula) =>
        grid.IsOrdered ? (formula(grid), null) : (null, RatingGrid.NoOrder);

    private static (IFormula?, string?) IfNumbers(RatingGrid grid, Func<RatingGrid, double[], IFormula> formula) =>
        grid.Numbers is { Length: > 0 } numbers ? (formula(grid, numbers), null) : (null, RatingGrid.NoNumbers);

    private static (IFormula?, string?) Ratio(RatingGrid grid) =>
        grid.Numbers is { } numbers && Array.Exists(numbers, n => n < 0)
            ? (null, BelowZero)
            : IfNumbers(
                grid,
                (g, n) =>
                    new KrippendorffAlpha(g, new TableDistance(n.Length, (a, b) => TableDistance.Ratio(n[a], n[b])))
            );

    private static (IFormula?, string?) Sets(RatingGrid grid, Func<SetOverlaps, Func<int, int, double>> distance) =>
        (new KrippendorffAlpha(grid, new TableDistance(grid.Categories, distance(new SetOverlaps(grid.Sets!)))), null);

    private static Weighting Same(RatingGrid grid) => new(Weighting.Fall.AllOrNothing, grid.Categories);

    private static Weighting Linear(RatingGrid grid) => new(Weighting.Fall.Linear, grid.Categories);

    private static Weighting Quadratic(RatingGrid grid) => new(Weighting.Fall.Quadratic, grid.Categories);
}
