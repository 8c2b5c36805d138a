using System.Numerics.Tensors;
using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Discovery;

/// <summary>Those responses that have a place in the space, for clustering.</summary>
internal sealed class Places
{
    private readonly DenseMatrix space;
    private readonly int[] rows;

    private Places(DenseMatrix space, int[] rows)
    {
        this.space = space;
        this.rows = rows;
    }

    public int Count => rows.Length;

    public int Dimensions => space.Columns;

    public ReadOnlySpan<float> this[int at] => space.Row(rows[at]);

    public int RowOf(int at) => rows[at];

    public static Places Of(DenseMatrix space)
    {
        var found = new List<int>();
        for (var r = 0; r < space.Rows; r++)
        {
            if (TensorPrimitives.SumOfSquares<float>(space.Row(r)) > 0.5f)
            {
                found.Add(r);
            }
        }

        return new(space, [.. found]);
    }

    public Places Some(IEnumerable<int> which) => new(space, [.. which.Select(i => rows[i])]);
}
