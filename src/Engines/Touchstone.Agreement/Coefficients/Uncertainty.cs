namespace Touchstone.Agreement;

/// <summary>
/// Standard errors by linearisation over whole sources: the squares of what each source adds to the figure, with n - 1. For
/// complete data it is Gwet's (2008) error of AC1 and of Fleiss's kappa, and that of Fleiss, Cohen and Everitt (1969) for
/// Cohen's kappa times √(n / (n - 1)).
/// </summary>
internal static class Uncertainty
{
    public static double? StandardError(
        CodingTable table,
        IFormula formula,
        ReadOnlySpan<double> weights,
        int[]? patternOf
    )
    {
        if (table.SourceCount < 2)
        {
            return null;
        }

        var gradient = new double[weights.Length];
        formula.Gradient(weights, gradient);
        var (sum, squares) = (0.0, 0.0);
        foreach (var kind in table.Sources)
        {
            var adds = 0.0;
            foreach (var (pattern, units) in kind.Parts)
            {
                adds += units * gradient[patternOf is null ? pattern : patternOf[pattern]];
            }

            sum += kind.Count * adds;
            squares += kind.Count * adds * adds;
        }

        double n = table.SourceCount;
        return Math.Sqrt(Math.Max(0, n / (n - 1) * (squares - (sum * sum / n))));
    }
}
