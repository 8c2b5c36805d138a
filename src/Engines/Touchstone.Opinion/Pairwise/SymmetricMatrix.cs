namespace Touchstone.Opinion;

/// <summary>Inverse of a symmetric, positive definite matrix by Gauss and Jordan; no pivoting is needed for such.</summary>
internal static class SymmetricMatrix
{
    public static double[,] Inverse(double[,] of)
    {
        var n = of.GetLength(0);
        var a = (double[,])of.Clone();
        for (var k = 0; k < n; k++)
        {
            var pivot = 1 / a[k, k];
            a[k, k] = 1;
            for (var j = 0; j < n; j++)
            {
                a[k, j] *= pivot;
            }

            for (var i = 0; i < n; i++)
            {
                if (i == k)
                {
                    continue;
                }

                var factor = a[i, k];
                a[i, k] = 0;
                for (var j = 0; factor != 0 && j < n; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }
            }
        }

        return a;
    }
}
