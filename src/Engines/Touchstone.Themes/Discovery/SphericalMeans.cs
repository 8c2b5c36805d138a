using System.Numerics.Tensors;
using Touchstone.Themes.Numbers;

namespace Touchstone.Themes.Discovery;

/// <summary>k-means on directions (Dhillon and Modha 2001), seeded far apart (k-means++, Arthur and Vassilvitskii 2007).</summary>
internal static class SphericalMeans
{
    private const int MostRounds = 25;

    /// <summary>The best of several starts: for each place its cluster.</summary>
    public static int[] Of(Places places, int clusters, int starts, ulong seed, int threads)
    {
        var tries = new (int[] Labels, double Closeness)[starts];
        Parallel.For(
            0,
            starts,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            s => tries[s] = One(places, clusters, new SeededNumbers(seed + ((ulong)s * 7919)))
        );
        return tries.MaxBy(t => t.Closeness).Labels;
    }

    private static (int[] Labels, double Closeness) One(Places places, int clusters, SeededNumbers random)
    {
        var centres = Seeds(places, clusters, random);
        var labels = new int[places.Count];
        double closeness = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = 0;
            closeness = 0;
            for (var i = 0; i < places.Count; i++)
            {
                var best = Nearest(places[i], centres, out var cosine);
                moved += best == labels[i] ? 0 : 1;
                labels[i] = best;
                closeness += cosine;
            }

            if (round > 0 && moved * 1000 <= places.Count)
            {
                break;
            }

            centres.Clear();
            for (var i = 0; i < places.Count; i++)
            {
                var centre = centres.Row(labels[i]);
                TensorPrimitives.Add(centre, places[i], centre);
            }

            centres.NormaliseRows();
        }

        return (labels, closeness);
    }

    private static int Nearest(ReadOnlySpan<float> place, DenseMatrix centres, out float cosine)
    {
        var best = 0;
        cosine = float.NegativeInfinity;
        for (var c = 0; c < centres.Rows; c++)
        {
            var here = TensorPrimitives.Dot(place, centres.Row(c));
            if (here > cosine)
            {
                cosine = here;
                best = c;
            }
        }

        return best;
    }

    private static DenseMatrix Seeds(Places places, int clusters, SeededNumbers random)
    {
        var centres = new DenseMatrix(clusters, places.Dimensions);
        var distance = new double[places.Count];
        Array.Fill(distance, 1);
        for (var c = 0; c < clusters; c++)
        {
            var left = random.Fraction() * distance.Sum();
            var chosen = 0;
            while (chosen < places.Count - 1 && (left -= distance[chosen]) > 0)
            {
                chosen++;
            }

            places[chosen].CopyTo(centres.Row(c));
            for (var i = 0; i < places.Count; i++)
            {
                var here = Math.Max(0, 1 - TensorPrimitives.Dot(places[i], centres.Row(c)));
                distance[i] = c == 0 ? here : Math.Min(distance[i], here);
            }
        }

        return centres;
    }
}
