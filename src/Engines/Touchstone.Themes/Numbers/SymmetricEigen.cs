namespace Touchstone.Themes.Numbers;

/// <summary>Eigenvalues and vectors of a small symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, 8.5).</summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 40;

    /// <summary>Largest first; the vectors are rows.</summary>
    public static (double[] Values, double[][] Vectors) Of(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var a = new double[n][];
        var v = new double[n][];
        for (var i = 0; i < n; i++)
        {
            a[i] = new double[n];
            v[i] = new double[n];
            v[i][i] = 1;
            for (var j = 0; j < n; j++)
            {
                a[i][j] = matrix[i, j];
            }
        }

        for (var sweep = 0; sweep < MostSweeps && !IsDiagonal(a); sweep++)
        {
            for (var p = 0; p < n - 1; p++)
            {
                for (var q = p + 1; q < n; q++)
                {
                    Rotate(a, v, p, q);
                }
            }
        }

        var order = Enumerable.Range(0, n).OrderByDescending(i => a[i][i]).ThenBy(i => i).ToArray();
        return ([.. order.Select(i => a[i][i])], [.. order.Select(i => v[i])]);
    }

    private static bool IsDiagonal(double[][] a)
    {
        double off = 0;
        double on = 0;
        for (var i = 0; i < a.Length; i++)
        {
            on += a[i][i] * a[i][i];
            for (var j = 0; j < i; j++)
            {
                off += a[i][j] * a[i][j];
            }
        }

        return off <= 1e-18 * on;
    }

    private static void Rotate(double[][] a, double[][] v, int p, int q)
    {
        if (a[p][q] == 0)
        {
            return;
        }

        var theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        var rowP = a[p];
        var rowQ = a[q];
        for (var k = 0; k < a.Length; k++)
        {
            (rowP[k], rowQ[k]) = ((c * rowP[k]) - (s * rowQ[k]), (s * rowP[k]) + (c * rowQ[k]));
        }

        foreach (var row in a)
        {
            (row[p], row[q]) = ((c * row[p]) - (s * row[q]), (s * row[p]) + (c * row[q]));
        }

        var vectorP = v[p];
        var vectorQ = v[q];
        for (var k = 0; k < a.Length; k++)
        {
            (vectorP[k], vectorQ[k]) = ((c * vectorP[k]) - (s * vectorQ[k]), (s * vectorP[k]) + (c * vectorQ[k]));
        }
    }
}
