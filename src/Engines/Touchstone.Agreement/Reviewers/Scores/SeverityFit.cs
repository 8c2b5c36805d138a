namespace Touchstone.Agreement;

/// <summary>
/// The severities that fit a design best, for the ratio of variances at which the scores are likeliest (restricted likelihood, with
/// the submissions taken out).
/// </summary>
internal sealed class SeverityFit
{
    /// <summary>The logarithm of residual by severity variance is looked for from here to here; beyond, severity is nothing.</summary>
    private const double LeastRatio = -9;
    private const double LargestRatio = 9;
    private const int GridSteps = 36;
    private const int Refinements = 40;

    private readonly double[,] inverse;

    private SeverityFit(double[] severity, double residual, double ofSeverity, double[,] inverse) =>
        (Severity, ResidualVariance, SeverityVariance, this.inverse) = (severity, residual, ofSeverity, inverse);

    /// <summary>Per reviewer: points below the others.</summary>
    public double[] Severity { get; }

    public double ResidualVariance { get; }

    public double SeverityVariance { get; }

    /// <summary>The fit; null where no submission has two scores.</summary>
    public static SeverityFit? Of(ScoreDesign design)
    {
        if (design.Freedom < 1)
        {
            return null;
        }

        var (matrix, right, squares) = design.Equations();
        double Deviance(double logRatio)
        {
            var ratio = Math.Exp(logRatio);
            var factor = Cholesky.Of(matrix, ratio);
            var residual = Math.Max(squares - Dot(right, factor.Solve(right)), Tiny(squares));
            return factor.LogDeterminant - (right.Length * logRatio) + (design.Freedom * Math.Log(residual));
        }

        var best = Least(Deviance);
        var none = design.Freedom * Math.Log(Math.Max(squares, Tiny(squares)));
        if (best >= LargestRatio || Deviance(best) >= none - 1e-9)
        {
            return new(new double[right.Length], squares / design.Freedom, 0, new double[right.Length, right.Length]);
        }

        var chosen = Cholesky.Of(matrix, Math.Exp(best));
        var effect = chosen.Solve(right);
        var variance = Math.Max(squares - Dot(right, effect), 0) / design.Freedom;
        return new(
            [.. effect.Select(e => -e)],
            variance,
            variance / Math.Exp(best),
            AboutParts(chosen.Inverse(), design, Math.Exp(best))
        );
    }

    public double SeverityError(int reviewer) => Math.Sqrt(ResidualVariance * Math.Max(0, inverse[reviewer, reviewer]));

    public double RawError(int reviews) => Math.Sqrt((ResidualVariance + SeverityVariance) / reviews);

    public double AdjustedError(IReadOnlyList<int> reviewers)
    {
        var ofSeverities = reviewers.Sum(a => reviewers.Sum(b => inverse[a, b]));
        double n = reviewers.Count;
        return Math.Sqrt(ResidualVariance * ((1 / n) + (Math.Max(0, ofSeverities) / (n * n))));
    }

    /// <summary>
    /// Severities are against the others of the same part, so what is not known about the level of a whole part is not theirs.
    /// </summary>
    private static double[,] AboutParts(double[,] inverse, ScoreDesign design, double ratio)
    {
        var sizes = Enumerable
            .Range(0, design.Reviewers.Count)
            .CountBy(design.PartOfReviewer)
            .ToDictionary(c => c.Key, c => c.Value);
        for (var a = 0; a < design.Reviewers.Count; a++)
        {
            for (var b = 0; b < design.Reviewers.Count; b++)
            {
                if (design.PartOfReviewer(a) == design.PartOfReviewer(b))
                {
                    inverse[a, b] -= 1 / (ratio * sizes[design.PartOfReviewer(a)]);
                }
            }
        }

        return inverse;
    }

    /// <summary>Where a function is least: the best of a grid, then golden section about it.</summary>
    private static double Least(Func<double, double> function)
    {
        const double Step = (LargestRatio - LeastRatio) / GridSteps;
        var at = Enumerable.Range(0, GridSteps + 1).Select(i => LeastRatio + (i * Step)).MinBy(function);
        var (low, high) = (Math.Max(LeastRatio, at - Step), Math.Min(LargestRatio, at + Step));
        var golden = (Math.Sqrt(5) - 1) / 2;
        for (var i = 0; i < Refinements; i++)
        {
            var (one, two) = (high - (golden * (high - low)), low + (golden * (high - low)));
            if (function(one) < function(two))
            {
                high = two;
            }
            else
            {
                low = one;
            }
        }

        return at >= LargestRatio && high >= LargestRatio - 1e-6 ? LargestRatio : (low + high) / 2;
    }

    /// <summary>Keeps the logarithm finite where the model fits the scores without a rest.</summary>
    private static double Tiny(double squares) => 1e-12 * Math.Max(squares, 1e-12);

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
