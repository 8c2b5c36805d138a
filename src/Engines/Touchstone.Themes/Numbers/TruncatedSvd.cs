namespace Touchstone.Themes.Numbers;

/// <summary>
/// The first singular values and vectors of a sparse matrix by randomised subspace iteration (Halko, Martinsson and Tropp 2011,
/// algorithms 4.4 and 5.1).
/// </summary>
internal static class TruncatedSvd
{
    private const int Oversampling = 8;
    private const int PowerIterations = 3;

    /// <summary>
    /// Left vectors times singular values to a power, rows × dimensions. There are as many dimensions as asked for or as the
    /// matrix has rank for; columns beyond the rank are nought.
    /// </summary>
    public static DenseMatrix Scores(SparseMatrix matrix, int dimensions, double power, ulong seed, int threads)
    {
        dimensions = Math.Max(1, Math.Min(dimensions, Math.Min(matrix.Rows, matrix.Columns)));
        var width = Math.Min(dimensions + Oversampling, Math.Min(matrix.Rows, matrix.Columns));
        var transposed = matrix.Transposed();
        var random = new SeededNumbers(seed);
        var start = new DenseMatrix(matrix.Columns, width);
        for (var r = 0; r < start.Rows; r++)
        {
            foreach (ref var value in start.Row(r))
            {
                value = (float)random.Normal();
            }
        }

        var left = Orthonormal(matrix.Times(start, threads), threads);
        for (var i = 0; i < PowerIterations; i++)
        {
            var right = Orthonormal(transposed.Times(left, threads), threads);
            left = Orthonormal(matrix.Times(right, threads), threads);
        }

        var (squares, vectors) = SymmetricEigen.Of(transposed.Times(left, threads).Gram(threads));
        var turn = new float[width][];
        for (var i = 0; i < width; i++)
        {
            turn[i] = new float[dimensions];
            for (var d = 0; d < dimensions; d++)
            {
                turn[i][d] = (float)(vectors[d][i] * Math.Pow(Math.Max(0, squares[d]), power / 2));
            }
        }

        return left.Times(turn, threads);
    }

    // Twice, as once loses half of the digits (Yamamoto and others 2015).
    private static DenseMatrix Orthonormal(DenseMatrix matrix, int threads) =>
        OrthonormalOnce(OrthonormalOnce(matrix, threads), threads);

    /// <summary>Divides by the Cholesky factor of the Gram matrix; a column that depends on those before becomes nought.</summary>
    private static DenseMatrix OrthonormalOnce(DenseMatrix matrix, int threads)
    {
        var n = matrix.Columns;
        var gram = matrix.Gram(threads);
        var factor = new double[n, n];
        var inverse = new double[n, n];
        for (var j = 0; j < n; j++)
        {
            var pivot = gram[j, j];
            for (var k = 0; k < j; k++)
            {
                pivot -= factor[k, j] * factor[k, j];
            }

            if (pivot <= 1e-7 * gram[j, j] || pivot <= 0)
            {
                continue;
            }

            factor[j, j] = Math.Sqrt(pivot);
            for (var i = j + 1; i < n; i++)
            {
                var sum = gram[j, i];
                for (var k = 0; k < j; k++)
                {
                    sum -= factor[k, j] * factor[k, i];
                }

                factor[j, i] = sum / factor[j, j];
            }

            // column j of the inverse of the upper triangle
            inverse[j, j] = 1 / factor[j, j];
            for (var i = j - 1; i >= 0; i--)
            {
                double sum = 0;
                for (var k = i + 1; k <= j; k++)
                {
                    sum += factor[i, k] * inverse[k, j];
                }

                inverse[i, j] = factor[i, i] == 0 ? 0 : -sum / factor[i, i];
            }
        }

        var turn = new float[n][];
        for (var i = 0; i < n; i++)
        {
            turn[i] = new float[n];
            for (var j = 0; j < n; j++)
            {
                turn[i][j] = (float)inverse[i, j];
            }
        }

        return matrix.Times(turn, threads);
    }
}
