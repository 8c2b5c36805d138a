namespace Touchstone.Opinion;

/// <summary>
/// Ranks a short-list from choices between two: Bradley and Terry's model, item i beats j with probability
/// 1 / (1 + exp(strength j - strength i)), with a normal prior on strengths so that an item which never lost is not infinitely
/// strong. Fitted by Newton's method; standard errors from the curvature there.
/// </summary>
public sealed class PairwiseRanking
{
    /// <summary>The most items: a round costs the cube of their number.</summary>
    public const int MostItems = 500;

    private const int Rounds = 100;

    private readonly int[,] wins;
    private readonly double[] strength;
    private readonly double[,] covariance;

    private PairwiseRanking(int[,] wins, double[] strength, double[,] covariance)
    {
        this.wins = wins;
        this.strength = strength;
        this.covariance = covariance;
    }

    /// <summary>Fits the model.</summary>
    /// <param name="wins">How often the row's item was chosen over the column's; square, the diagonal is not looked at.</param>
    /// <param name="priorVariance">Variance of the prior on strengths, above 0: 1 lets most lie within ± 2.</param>
    /// <exception cref="ArgumentException">The table is not square, too large, or counts less than nothing.</exception>
    public static PairwiseRanking Fit(int[,] wins, double priorVariance = 1)
    {
        ArgumentNullException.ThrowIfNull(wins);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(priorVariance);
        var n = wins.GetLength(0);
        if (n != wins.GetLength(1) || n > MostItems || wins.Cast<int>().Any(w => w < 0))
        {
            throw new ArgumentException(
                $"A square table of up to {MostItems} items and of counts is needed.",
                nameof(wins)
            );
        }

        var found = new double[n];
        var hessian = new double[n, n];
        for (var round = 0; round < Rounds && n > 0; round++)
        {
            var gradient = Curve(wins, found, priorVariance, hessian);
            var step = SymmetricMatrix.Inverse(hessian);
            double largest = 0;
            for (var i = 0; i < n; i++)
            {
                double move = 0;
                for (var j = 0; j < n; j++)
                {
                    move += step[i, j] * gradient[j];
                }

                found[i] += Math.Clamp(move, -2, 2);
                largest = Math.Max(largest, Math.Abs(move));
            }

            if (largest < 1e-12)
            {
                break;
            }
        }

        Curve(wins, found, priorVariance, hessian);
        return new((int[,])wins.Clone(), found, SymmetricMatrix.Inverse(hessian));
    }

    /// <summary>Where every item stands, in the order of the table.</summary>
    public IReadOnlyList<PairwiseScore> Scores()
    {
        var scores = new PairwiseScore[strength.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            double beats = 0;
            for (var j = 0; j < scores.Length; j++)
            {
                beats += i == j ? 0 : Chance(i, j);
            }

            scores[i] = new(
                strength[i],
                Math.Sqrt(covariance[i, i]),
                scores.Length < 2 ? 0.5 : beats / (scores.Length - 1)
            );
        }

        return scores;
    }

    /// <summary>
    /// The pair whose answer is expected to take most off the sum of the strengths' variances; of equal pairs the one asked
    /// least, then the first.
    /// </summary>
    /// <returns>Null when there are fewer than two items.</returns>
    public (int First, int Second)? NextPair()
    {
        (int, int)? best = null;
        var most = (Fall: double.NegativeInfinity, Asked: 0);
        for (var i = 0; i < strength.Length; i++)
        {
            for (var j = i + 1; j < strength.Length; j++)
            {
                var now = (Fall: ExpectedFall(i, j), Asked: -(wins[i, j] + wins[j, i]));
                if (
                    best is null
                    || now.Fall > most.Fall + 1e-12
                    || (now.Fall > most.Fall - 1e-12 && now.Asked > most.Asked)
                )
                {
                    (best, most) = ((i, j), now);
                }
            }
        }

        return best;
    }

    /// <summary>What one more answer to a pair is expected to take off the sum of the strengths' variances.</summary>
    /// <param name="first">An item.</param>
    /// <param name="second">Another item.</param>
    public double ExpectedFall(int first, int second)
    {
        var weight = Chance(first, second) * Chance(second, first);
        double length = 0;
        for (var k = 0; k < strength.Length; k++)
        {
            var along = covariance[k, first] - covariance[k, second];
            length += along * along;
        }

        var doubt = covariance[first, first] + covariance[second, second] - (2 * covariance[first, second]);
        return weight * length / (1 + (weight * doubt));
    }

    private double Chance(int i, int j) => 1 / (1 + Math.Exp(strength[j] - strength[i]));

    /// <summary>The gradient of the log-posterior, and into the table the negative of its second derivatives.</summary>
    private static double[] Curve(int[,] wins, double[] strength, double priorVariance, double[,] hessian)
    {
        Array.Clear(hessian);
        var gradient = new double[strength.Length];
        for (var i = 0; i < strength.Length; i++)
        {
            gradient[i] -= strength[i] / priorVariance;
            hessian[i, i] += 1 / priorVariance;
            for (var j = i + 1; j < strength.Length; j++)
            {
                var asked = wins[i, j] + wins[j, i];
                if (asked > 0)
                {
                    var chance = 1 / (1 + Math.Exp(strength[j] - strength[i]));
                    var surprise = wins[i, j] - (asked * chance);
                    var weight = asked * chance * (1 - chance);
                    gradient[i] += surprise;
                    gradient[j] -= surprise;
                    hessian[i, i] += weight;
                    hessian[j, j] += weight;
                    hessian[i, j] -= weight;
                    hessian[j, i] -= weight;
                }
            }
        }

        return gradient;
    }
}
