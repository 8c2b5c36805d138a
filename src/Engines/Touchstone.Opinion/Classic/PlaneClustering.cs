using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Touchstone.Opinion;

/// <summary>
/// Lloyd's k-means in the plane as Polis runs it: the start depends on the order of the points, ties go to the last cluster,
/// weights move the centres but not the assignment, and the loop ends when no centre moves by a hundredth.
/// </summary>
internal sealed class PlaneClustering
{
    private const double Still = 0.01;

    private readonly double[] x;
    private readonly double[] y;
    private readonly double[]? weight;

    public PlaneClustering(double[] x, double[] y, double[]? weight)
    {
        this.x = x;
        this.y = y;
        this.weight = weight;
    }

    /// <summary>From the first k points that differ.</summary>
    public List<Cluster> Cold(int k, int rounds)
    {
        var seen = new HashSet<(double, double)>();
        var clusters = new List<Cluster>();
        for (var i = 0; i < x.Length && clusters.Count < k; i++)
        {
            if (seen.Add((x[i], y[i])))
            {
                clusters.Add(new(clusters.Count, x[i], y[i], []));
            }
        }

        return Run(clusters, rounds);
    }

    /// <summary>
    /// From the clusters of the last update, given with their members' positions of today: each is re-centred, those that now
    /// share a centre become one (the larger's id stays), and the point farthest from its centre splits off until there are k.
    /// </summary>
    public List<Cluster> Warm(int k, int rounds, IReadOnlyList<Cluster> previous)
    {
        var clusters = new List<Cluster>();
        foreach (var old in previous.Where(c => c.Members.Length > 0))
        {
            var now = Centred(old.Id, old.Members);
            var same = clusters.FindIndex(c => c.X == now.X && c.Y == now.Y);
            if (same < 0)
            {
                clusters.Add(now);
            }
            else
            {
                var other = clusters[same];
                var id = now.Members.Length > other.Members.Length ? now.Id : other.Id;
                clusters[same] = Centred(id, [.. other.Members, .. now.Members]);
            }
        }

        if (clusters.Count == 0)
        {
            return Cold(k, rounds);
        }

        while (clusters.Count < k && SplitOff(clusters)) { }

        return Run(clusters, rounds);
    }

    private bool SplitOff(List<Cluster> clusters)
    {
        var farthest = -1;
        double distance = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var nearest = clusters.Min(c => Square(x[i] - c.X) + Square(y[i] - c.Y));
            if (nearest > distance)
            {
                distance = nearest;
                farthest = i;
            }
        }

        if (farthest < 0)
        {
            return false;
        }

        for (var c = 0; c < clusters.Count; c++)
        {
            if (clusters[c].Members.Contains(farthest))
            {
                clusters[c] = clusters[c] with { Members = [.. clusters[c].Members.Where(m => m != farthest)] };
            }
        }

        clusters.Add(new(clusters.Max(c => c.Id) + 1, x[farthest], y[farthest], [farthest]));
        return true;
    }

    private List<Cluster> Run(List<Cluster> clusters, int rounds)
    {
        while (true)
        {
            var next = Step(clusters);
            if (rounds-- == 0 || IsStill(clusters, next))
            {
                return next;
            }

            clusters = next;
        }
    }

    private static bool IsStill(List<Cluster> before, List<Cluster> after)
    {
        var a = before.Select(c => (c.X, c.Y)).Order();
        var b = after.Select(c => (c.X, c.Y)).Order();
        return a.Zip(b).All(p => Square(p.First.X - p.Second.X) + Square(p.First.Y - p.Second.Y) < Still * Still);
    }

    private List<Cluster> Step(List<Cluster> clusters)
    {
        var nearest = Nearest(clusters);
        var sizes = new int[clusters.Count];
        foreach (var c in nearest)
        {
            sizes[c]++;
        }

        var members = sizes.Select(s => new int[s]).ToArray();
        Array.Clear(sizes);
        for (var i = 0; i < nearest.Length; i++)
        {
            members[nearest[i]][sizes[nearest[i]]++] = i;
        }

        var next = new List<Cluster>();
        for (var c = 0; c < clusters.Count; c++)
        {
            if (members[c].Length > 0)
            {
                next.Add(Centred(clusters[c].Id, members[c]));
            }
        }

        return next;
    }

    private Cluster Centred(int id, int[] members)
    {
        double total = 0;
        double sumX = 0;
        double sumY = 0;
        foreach (var i in members)
        {
            var w = weight is null ? 1 : weight[i];
            total += w;
            sumX += w * x[i];
            sumY += w * y[i];
        }

        return new(id, sumX / total, sumY / total, members);
    }

    /// <summary>
    /// The nearest centre of each point. Eight points at a time against one centre after another: no branch, and the later of
    /// two equal distances wins because it is taken when not farther.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] Nearest(List<Cluster> clusters)
    {
        var nearest = new int[x.Length];
        double[] centreX = [.. clusters.Select(c => c.X)];
        double[] centreY = [.. clusters.Select(c => c.Y)];
        var i = 0;
        for (; i + Vector512<double>.Count <= x.Length; i += Vector512<double>.Count)
        {
            var px = Vector512.LoadUnsafe(ref x[i]);
            var py = Vector512.LoadUnsafe(ref y[i]);
            var least = Vector512.Create(double.PositiveInfinity);
            var at = Vector512<double>.Zero;
            for (var c = 0; c < centreX.Length; c++)
            {
                var dx = px - Vector512.Create(centreX[c]);
                var dy = py - Vector512.Create(centreY[c]);
                var distance = (dx * dx) + (dy * dy);
                var closer = Vector512.LessThanOrEqual(distance, least);
                least = Vector512.ConditionalSelect(closer, distance, least);
                at = Vector512.ConditionalSelect(closer, Vector512.Create((double)c), at);
            }

            for (var lane = 0; lane < Vector512<double>.Count; lane++)
            {
                nearest[i + lane] = (int)at[lane];
            }
        }

        for (; i < x.Length; i++)
        {
            var least = double.PositiveInfinity;
            for (var c = 0; c < clusters.Count; c++)
            {
                var distance = Square(x[i] - clusters[c].X) + Square(y[i] - clusters[c].Y);
                if (distance <= least)
                {
                    least = distance;
                    nearest[i] = c;
                }
            }
        }

        return nearest;
    }

    /// <summary>
    /// Mean silhouette (Rousseeuw 1987) of the points under a clustering, unweighted; a point alone in its cluster counts 0.
    /// </summary>
    public double Silhouette(IReadOnlyList<Cluster> clusters)
    {
        if (clusters.Count < 2)
        {
            return 0;
        }

        var of = new int[x.Length];
        for (var c = 0; c < clusters.Count; c++)
        {
            foreach (var i in clusters[c].Members)
            {
                of[i] = c;
            }
        }

        double total = 0;
        var sum = new double[clusters.Count];
        for (var i = 0; i < x.Length; i++)
        {
            Array.Clear(sum);
            for (var j = 0; j < x.Length; j++)
            {
                sum[of[j]] += Math.Sqrt(Square(x[i] - x[j]) + Square(y[i] - y[j]));
            }

            var own = clusters[of[i]].Members.Length;
            if (own == 1)
            {
                continue;
            }

            var within = sum[of[i]] / (own - 1);
            var nearest = double.PositiveInfinity;
            for (var c = 0; c < clusters.Count; c++)
            {
                nearest = c == of[i] ? nearest : Math.Min(nearest, sum[c] / clusters[c].Members.Length);
            }

            var largest = Math.Max(within, nearest);
            total += largest == 0 ? 0 : (nearest - within) / largest;
        }

        return x.Length == 0 ? 0 : total / x.Length;
    }

    private static double Square(double d) => d * d;
}
