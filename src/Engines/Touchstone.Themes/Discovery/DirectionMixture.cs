using System.Numerics.Tensors;
using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Discovery;

/// <summary>
/// A mixture of directions (von Mises-Fisher distributions of one concentration; Banerjee and others 2005). Unlike k-means it
/// lets a theme be as large as its matter is common: what people say most fills a third of a consultation, and many matters
/// come up a few times each. The weight of a theme's size counts more than once in choosing a place, which keeps a rest of
/// mixed responses together instead of spreading it over all themes.
/// </summary>
internal sealed class DirectionMixture
{
    private const float Concentration = 13.5f;
    private const float SizePower = 1.3f;
    private const int Rounds = 15;
    private const float Habit = 3;

    private DirectionMixture(int[] first, int[] second, float[] sureness, float[] secondShare, DenseMatrix centres)
    {
        First = first;
        Second = second;
        Sureness = sureness;
        SecondShare = secondShare;
        Centres = centres;
    }

    /// <summary>For each place its most likely cluster.</summary>
    public int[] First { get; }

    /// <summary>For each place the next.</summary>
    public int[] Second { get; }

    /// <summary>Probability of the first.</summary>
    public float[] Sureness { get; }

    /// <summary>Probability of the second.</summary>
    public float[] SecondShare { get; }

    /// <summary>The clusters' directions.</summary>
    public DenseMatrix Centres { get; }

    /// <param name="places">What to cluster.</param>
    /// <param name="labels">Where each place starts; -1 for a place that starts nowhere.</param>
    /// <param name="clusters">How many clusters there are.</param>
    /// <param name="keepsHabit">Whether a place prefers where it started.</param>
    /// <param name="threads">How many processors to use.</param>
    public static DirectionMixture From(Places places, int[] labels, int clusters, bool keepsHabit, int threads)
    {
        var shares = new DenseMatrix(places.Count, clusters);
        for (var i = 0; i < places.Count; i++)
        {
            if (labels[i] >= 0)
            {
                shares.Row(i)[labels[i]] = 1;
            }
        }

        var centres = new DenseMatrix(clusters, places.Dimensions);
        var sizes = new float[clusters];
        for (var round = 0; round < Rounds; round++)
        {
            Centre(places, shares, centres, sizes);
            Share(places, labels, keepsHabit, centres, sizes, shares, threads);
        }

        return Read(places, shares, centres);
    }

    private static void Centre(Places places, DenseMatrix shares, DenseMatrix centres, float[] sizes)
    {
        centres.Clear();
        Array.Clear(sizes);
        for (var i = 0; i < places.Count; i++)
        {
            var share = shares.Row(i);
            for (var c = 0; c < sizes.Length; c++)
            {
                // a thousandth moves no centre
                if (share[c] > 1e-3f)
                {
                    var centre = centres.Row(c);
                    TensorPrimitives.MultiplyAdd(places[i], share[c], centre, centre);
                    sizes[c] += share[c];
                }
            }
        }

        centres.NormaliseRows();
    }

    private static void Share(
        Places places,
        int[] labels,
        bool keepsHabit,
        DenseMatrix centres,
        float[] sizes,
        DenseMatrix shares,
        int threads
    ) =>
        Parallel.For(
            0,
            places.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i =>
            {
                var share = shares.Row(i);
                for (var c = 0; c < sizes.Length; c++)
                {
                    share[c] =
                        (Concentration * TensorPrimitives.Dot(places[i], centres.Row(c)))
                        + (SizePower * MathF.Log(sizes[c] + 1));
                }

                if (keepsHabit && labels[i] >= 0)
                {
                    share[labels[i]] += Habit;
                }

                TensorPrimitives.SoftMax(share, share);
            }
        );

    private static DirectionMixture Read(Places places, DenseMatrix shares, DenseMatrix centres)
    {
        var first = new int[places.Count];
        var second = new int[places.Count];
        var sureness = new float[places.Count];
        var secondShare = new float[places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var share = shares.Row(i);
            first[i] = TensorPrimitives.IndexOfMax<float>(share);
            sureness[i] = share[first[i]];
            share[first[i]] = -1;
            second[i] = TensorPrimitives.IndexOfMax<float>(share);
            secondShare[i] = Math.Max(0, share[second[i]]);
            share[first[i]] = sureness[i];
        }

        return new(first, second, sureness, secondShare, centres);
    }
}
