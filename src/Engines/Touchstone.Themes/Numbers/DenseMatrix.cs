using System.Numerics.Tensors;

namespace Touchstone.Themes.Numbers;

/// <summary>Rows of numbers, side by side in memory.</summary>
internal sealed class DenseMatrix(int rows, int columns)
{
    private readonly float[] values = new float[(long)rows * columns];

    public int Rows => rows;

    public int Columns => columns;

    public Span<float> Row(int row) => values.AsSpan(row * columns, columns);

    public void Clear() => Array.Clear(values);

    /// <summary>Makes the length of every row one; a row of noughts stays.</summary>
    public void NormaliseRows()
    {
        for (var r = 0; r < Rows; r++)
        {
            var row = Row(r);
            var norm = TensorPrimitives.Norm<float>(row);
            if (norm > 1e-12f)
            {
                TensorPrimitives.Divide(row, norm, row);
            }
        }
    }

    /// <summary>The columns of two matrices of as many rows, side by side, the second times a weight.</summary>
    public static DenseMatrix Beside(DenseMatrix left, DenseMatrix right, float weight)
    {
        var joined = new DenseMatrix(left.Rows, left.Columns + right.Columns);
        for (var r = 0; r < left.Rows; r++)
        {
            left.Row(r).CopyTo(joined.Row(r));
            TensorPrimitives.Multiply(right.Row(r), weight, joined.Row(r)[left.Columns..]);
        }

        return joined;
    }

    /// <summary>The product of the transpose with itself, columns × columns.</summary>
    public double[,] Gram(int threads)
    {
        const int block = 1024;
        var blocks = (Rows + block - 1) / block;
        var parts = new float[blocks][];
        Parallel.For(
            0,
            blocks,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            b =>
            {
                var sum = new float[Columns * Columns];
                for (var r = b * block; r < Math.Min(Rows, (b + 1) * block); r++)
                {
                    var row = Row(r);
                    for (var i = 0; i < Columns; i++)
                    {
                        var target = sum.AsSpan((i * Columns) + i, Columns - i);
                        TensorPrimitives.MultiplyAdd(row[i..], row[i], target, target);
                    }
                }

                parts[b] = sum;
            }
        );
        var gram = new double[Columns, Columns];
        foreach (var part in parts)
        {
            for (var i = 0; i < Columns; i++)
            {
                for (var j = i; j < Columns; j++)
                {
                    gram[i, j] += part[(i * Columns) + j];
                }
            }
        }

        for (var i = 0; i < Columns; i++)
        {
            for (var j = 0; j < i; j++)
            {
                gram[i, j] = gram[j, i];
            }
        }

        return gram;
    }

    /// <summary>The rows times a small matrix (columns × any).</summary>
    public DenseMatrix Times(float[][] right, int threads)
    {
        var width = right.Length == 0 ? 0 : right[0].Length;
        var product = new DenseMatrix(Rows, width);
        Parallel.For(
            0,
            Rows,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            r =>
            {
                var target = product.Row(r);
                var row = Row(r);
                for (var i = 0; i < row.Length; i++)
                {
                    if (row[i] != 0)
                    {
                        TensorPrimitives.MultiplyAdd(right[i], row[i], target, target);
                    }
                }
            }
        );
        return product;
    }
}
