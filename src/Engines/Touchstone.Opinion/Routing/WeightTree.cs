namespace Touchstone.Opinion;

/// <summary>Weights that change one at a time and are drawn from, both in logarithmic time (a Fenwick tree).</summary>
internal sealed class WeightTree
{
    private double[] tree = new double[1];
    private double[] weights = [];

    public double Total { get; private set; }

    public double this[int at] => at < weights.Length ? weights[at] : 0;

    public void Set(int at, double weight)
    {
        if (at >= weights.Length)
        {
            Grow(at + 1);
        }

        var change = weight - weights[at];
        weights[at] = weight;
        Total += change;
        for (var i = at + 1; i < tree.Length; i += i & -i)
        {
            tree[i] += change;
        }
    }

    /// <summary>The place at which the running sum of weights passes a share of their total.</summary>
    /// <param name="share">In [0, 1).</param>
    public int Draw(double share)
    {
        var left = share * Total;
        var at = 0;
        for (var step = 1 << (31 - int.LeadingZeroCount(Math.Max(1, tree.Length - 1))); step > 0; step >>= 1)
        {
            if (at + step < tree.Length && tree[at + step] <= left)
            {
                at += step;
                left -= tree[at];
            }
        }

        return Math.Min(at, weights.Length - 1);
    }

    private void Grow(int count)
    {
        var before = weights;
        weights = new double[Math.Max(count, 2 * before.Length)];
        tree = new double[weights.Length + 1];
        Total = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != 0)
            {
                Set(i, before[i]);
            }
        }
    }
}
