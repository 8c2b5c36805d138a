namespace Touchstone.Agreement;

/// <summary>The Cholesky factor of a symmetric matrix with something added to its diagonal.</summary>
internal sealed class Cholesky
{
    private readonly double[][] lower;

    private Cholesky(double[][] lower) => this.lower = lower;

    public double LogDeterminant => 2 * lower.Select((row, i) => Math.Log(row[i])).Sum();

    /// <param name="matrix">Symmetric, without negative eigenvalues.</param>
    /// <param name="ridge">Added to the diagonal, above 0.</param>
    public static Cholesky Of(double[,] matrix, double ridge)
    {
        var n = matrix.GetLength(0);
        double[][] factor = [.. Enumerable.Range(0, n).Select(i => new double[i + 1])];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j] + (i == j ? ridge : 0);
                for (var k = 0; k < j; k++)
                {
                    sum -= factor[i][k] * factor[j][k];
                }

                factor[i][j] = i == j ? Math.Sqrt(Math.Max(sum, double.Epsilon)) : sum / factor[j][j];
            }
        }

        return new(factor);
    }

    public double[] Solve(double[] right)
    {
        var x = (double[])right.Clone();
        for (var i = 0; i < x.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= lower[i][k] * x[k];
            }

            x[i] /= lower[i][i];
        }

        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
            {
                x[i] -= lower[k][i] * x[k];
            }

            x[i] /= lower[i][i];
        }

        return x;
    }

    public double[,] Inverse()
    {
        var n = lower.Length;
        var inverse = new double[n, n];
        for (var c = 0; c < n; c++)
        {
            var unit = new double[n];
            unit[c] = 1;
            var column = Solve(unit);
            for (var r = 0; r < n; r++)
            {
                inverse[r, c] = column[r];
            }
        }

        return inverse;
    }
}
