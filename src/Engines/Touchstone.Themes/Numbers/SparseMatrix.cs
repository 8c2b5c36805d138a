using System.Numerics.Tensors;

namespace Touchstone.Themes.Numbers;

/// <summary>A matrix that is mostly nought, by rows (compressed sparse rows).</summary>
internal sealed class SparseMatrix(int columns, int[] starts, int[] indices, float[] values)
{
    public int Rows => starts.Length - 1;

    public int Columns => columns;

    public int Count => starts[^1];

    public ReadOnlySpan<int> IndicesOf(int row) => indices.AsSpan(starts[row], starts[row + 1] - starts[row]);

    public Span<float> ValuesOf(int row) => values.AsSpan(starts[row], starts[row + 1] - starts[row]);

    public void NormaliseRows()
    {
        for (var r = 0; r < Rows; r++)
        {
            var row = ValuesOf(r);
            var norm = TensorPrimitives.Norm<float>(row);
            if (norm > 0)
            {
                TensorPrimitives.Divide(row, norm, row);
            }
        }
    }

    public SparseMatrix Transposed()
    {
        var at = new int[columns + 1];
        for (var i = 0; i < Count; i++)
        {
            at[indices[i] + 1]++;
        }

        for (var c = 0; c < columns; c++)
        {
            at[c + 1] += at[c];
        }

        var newStarts = (int[])at.Clone();
        var newIndices = new int[Count];
        var newValues = new float[Count];
        for (var r = 0; r < Rows; r++)
        {
            for (var i = starts[r]; i < starts[r + 1]; i++)
            {
                var to = at[indices[i]]++;
                newIndices[to] = r;
                newValues[to] = values[i];
            }
        }

        return new(Rows, newStarts, newIndices, newValues);
    }

    /// <summary>This times a dense matrix; every row is summed in its own order, so the number of threads changes nothing.</summary>
    public DenseMatrix Times(DenseMatrix right, int threads)
    {
        var product = new DenseMatrix(Rows, right.Columns);
        Parallel.For(
            0,
            Rows,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            r =>
            {
                var target = product.Row(r);
                for (var i = starts[r]; i < starts[r + 1]; i++)
                {
                    TensorPrimitives.MultiplyAdd(right.Row(indices[i]), values[i], target, target);
                }
            }
        );
        return product;
    }
}
