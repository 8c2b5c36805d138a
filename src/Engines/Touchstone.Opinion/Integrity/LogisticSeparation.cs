namespace Touchstone.Opinion;

/// <summary>Logistic regression with a ridge, by Newton's method on standardised traits.</summary>
internal sealed class LogisticSeparation
{
    private const double Ridge = 3;
    private const int Rounds = 30;
    private const int Halvings = 8;
    private const double Settled = 1e-7;

    private readonly double[] mean;
    private readonly double[] spread;
    private double[] weights;

    /// <param name="rows">Traits, all rows of one length.</param>
    /// <param name="ofSecond">How much of a row belongs to the second kind, 0 or 1.</param>
    /// <param name="importance">How much each row counts.</param>
    public LogisticSeparation(double[][] rows, double[] ofSecond, double[] importance)
    {
        var traits = rows[0].Length;
        mean = new double[traits];
        spread = new double[traits];
        for (var t = 0; t < traits; t++)
        {
            mean[t] = rows.Average(r => r[t]);
            spread[t] = Math.Sqrt(rows.Average(r => Math.Pow(r[t] - mean[t], 2))) + 1e-9;
        }

        var standard = rows.Select(Standardised).ToArray();
        weights = new double[traits + 1];
        var fit = Fit(standard, ofSecond, importance, weights);
        for (var round = 0; round < Rounds; round++)
        {
            var step = Step(standard, ofSecond, importance);
            var before = fit;
            var (size, halvings) = (1.0, 0);
            double[] tried;
            do
            {
                tried = [.. weights.Select((w, t) => w + (size * step[t]))];
                fit = Fit(standard, ofSecond, importance, tried);
                size /= 2;
            } while (fit < before && halvings++ < Halvings);
            if (fit - before < Settled * Math.Abs(before))
            {
                weights = fit > before ? tried : weights;
                break;
            }

            weights = tried;
        }
    }

    /// <summary>The probability that a row is of the second kind, were both kinds as frequent as in the rows learnt from.</summary>
    public double Of(double[] row) => Sigmoid(Sum(Standardised(row), weights));

    private double[] Standardised(double[] row)
    {
        var standard = new double[row.Length + 1];
        for (var t = 0; t < row.Length; t++)
        {
            standard[t] = (row[t] - mean[t]) / spread[t];
        }

        standard[^1] = 1;
        return standard;
    }

    private double[] Step(double[][] rows, double[] ofSecond, double[] importance)
    {
        var n = weights.Length;
        var gradient = new double[n];
        var curvature = new double[n, n];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var p = Sigmoid(Sum(row, weights));
            for (var t = 0; t < n; t++)
            {
                gradient[t] += importance[i] * (ofSecond[i] - p) * row[t];
                var weighted = importance[i] * p * (1 - p) * row[t];
                for (var u = 0; u <= t; u++)
                {
                    curvature[t, u] += weighted * row[u];
                }
            }
        }

        for (var t = 0; t < n; t++)
        {
            var ridge = t == n - 1 ? 1e-9 : Ridge;
            gradient[t] -= ridge * weights[t];
            curvature[t, t] += ridge;
            for (var u = 0; u < t; u++)
            {
                curvature[u, t] = curvature[t, u];
            }
        }

        var inverse = SymmetricMatrix.Inverse(curvature);
        var step = new double[n];
        for (var t = 0; t < n; t++)
        {
            for (var u = 0; u < n; u++)
            {
                step[t] += inverse[t, u] * gradient[u];
            }
        }

        return step;
    }

    /// <summary>The penalised log-likelihood.</summary>
    private static double Fit(double[][] rows, double[] ofSecond, double[] importance, double[] weights)
    {
        double fit = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var sum = Sum(rows[i], weights);
            fit += importance[i] * ((ofSecond[i] * sum) - Math.Max(0, sum) - Math.Log(1 + Math.Exp(-Math.Abs(sum))));
        }

        for (var t = 0; t < weights.Length - 1; t++)
        {
            fit -= Ridge / 2 * weights[t] * weights[t];
        }

        return fit;
    }

    private static double Sum(double[] row, double[] weights) =>
        System.Numerics.Tensors.TensorPrimitives.Dot<double>(row, weights);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-Math.Clamp(x, -20, 20)));
}
