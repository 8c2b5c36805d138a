using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Touchstone.Opinion;

/// <summary>
/// Latent classes beside classes of voting style. An opinion group says something of its own about every statement; a style
/// class follows what everybody says, only that its people agree (disagree) more freely with whatever they see.
/// </summary>
/// <remarks>
/// Fitted by expectation-maximisation with a prior that pulls a group's probabilities towards what everybody says; a style has
/// three parameters in all, raised by the minorisation of Hunter (2004). No vote is imputed and no projection taken. Eight
/// lanes hold the classes, groups first and then styles, so one vector operation serves all of them.
/// </remarks>
internal sealed class MixtureModel
{
    public const int Lanes = 8;
    public const int Styles = 2;
    public const int MostGroups = Lanes - Styles;

    /// <summary>How many votes the prior towards everybody's answer weighs, per statement and group.</summary>
    private const double Prior = 12;

    /// <summary>How many votes hold a style to its name.</summary>
    private const double StylePrior = 2;

    /// <summary>A style's own answer comes this many times as freely, to begin with.</summary>
    private const double StyleStrength = 8;

    private readonly double[] marginal;
    private readonly double[][] style;
    private readonly double[] theta;
    private readonly double[] share = new double[Lanes];
    private double[] posterior = [];

    /// <param name="groups">1 to <see cref="MostGroups"/>.</param>
    /// <param name="marginal">What everybody says of each statement: a probability per cell.</param>
    public MixtureModel(int groups, double[] marginal)
    {
        this.marginal = marginal;
        Groups = groups;
        style =
        [
            [1, 1, StyleStrength],
            [StyleStrength, 1, 1],
        ];
        theta = new double[Lanes * marginal.Length];
    }

    /// <summary>How many opinion groups there are.</summary>
    public int Groups { get; }

    /// <summary>The fit to the votes last walked, prior left aside.</summary>
    public double LogLikelihood { get; private set; }

    /// <summary>A person's probability of a class, groups first; of the votes last walked.</summary>
    public double Posterior(int person, int lane) => posterior[(Lanes * person) + lane];

    /// <summary>The share of each class, groups first.</summary>
    public double Share(int lane) => share[lane];

    /// <summary>The probability of an answer in a class.</summary>
    public double Theta(int cell, int lane) => theta[(Lanes * cell) + lane];

    /// <summary>Starts from everybody's weight in every group.</summary>
    public void Begin(VoteTable votes, Func<int, int, double> weight)
    {
        posterior = new double[Lanes * votes.PersonCount];
        for (var p = 0; p < votes.PersonCount; p++)
        {
            var own = posterior.AsSpan(Lanes * p, Groups);
            double total = 0;
            for (var k = 0; k < Groups; k++)
            {
                total += own[k] = weight(p, k);
            }

            for (var k = 0; k < Groups; k++)
            {
                own[k] /= total;
            }
        }

        var sums = new Sums(theta.Length);
        Walk(votes, sums, expect: false);
        Maximise(sums);
    }

    /// <summary>A model that goes on from this one.</summary>
    public MixtureModel Copy()
    {
        var copy = new MixtureModel(Groups, marginal);
        theta.CopyTo(copy.theta, 0);
        share.CopyTo(copy.share, 0);
        for (var s = 0; s < Styles; s++)
        {
            style[s].CopyTo(copy.style[s], 0);
        }

        return copy;
    }

    /// <summary>Alternates expectation and maximisation until a round gains less than a part of the log-likelihood.</summary>
    public void Run(VoteTable votes, int rounds, double tolerance)
    {
        var before = double.NegativeInfinity;
        var sums = new Sums(theta.Length);
        for (var round = 0; round < rounds; round++)
        {
            Expect(votes, sums);
            if (LogLikelihood - before < tolerance * Math.Abs(LogLikelihood))
            {
                return;
            }

            before = LogLikelihood;
            Maximise(sums);
        }

        Expect(votes, sums);
    }

    /// <summary>Finds everybody's probabilities without changing the model.</summary>
    public void Place(VoteTable votes) => Expect(votes, new Sums(theta.Length));

    private void Expect(VoteTable votes, Sums sums)
    {
        if (posterior.Length != Lanes * votes.PersonCount)
        {
            posterior = new double[Lanes * votes.PersonCount];
        }

        sums.Clear();
        Walk(votes, sums, expect: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Walk(VoteTable votes, Sums sums, bool expect)
    {
        double log = 0;
        var shares = Vector512.LoadUnsafe(ref share[0]);
        var total = Vector512<double>.Zero;
        for (var p = 0; p < votes.PersonCount; p++)
        {
            var row = votes.CellsOf(p);
            var own = expect ? Expect(row, shares, ref log) : Vector512.LoadUnsafe(ref posterior[Lanes * p]);
            own.StoreUnsafe(ref posterior[Lanes * p]);
            total += own;
            foreach (var cell in row)
            {
                ref var count = ref sums.Counts[Lanes * cell];
                (Vector512.LoadUnsafe(ref count) + own).StoreUnsafe(ref count);
            }
        }

        total.StoreUnsafe(ref sums.People[0]);
        LogLikelihood = log;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<double> Expect(ReadOnlySpan<int> row, Vector512<double> shares, ref double log)
    {
        const int VotesUntilUnderflow = 16;
        var product = shares;
        var left = VotesUntilUnderflow;
        foreach (var cell in row)
        {
            product *= Vector512.LoadUnsafe(ref theta[Lanes * cell]);
            if (--left == 0)
            {
                product = ToOne(product, ref log);
                left = VotesUntilUnderflow;
            }
        }

        return ToOne(product, ref log);
    }

    private static Vector512<double> ToOne(Vector512<double> product, ref double log)
    {
        var sum = Vector512.Sum(product);
        log += Math.Log(sum);
        return product / Vector512.Create(sum);
    }

    private void Maximise(Sums sums)
    {
        double total = 0;
        for (var k = 0; k < Groups + Styles; k++)
        {
            share[k] = sums.People[k] + 1;
            total += share[k];
        }

        for (var k = 0; k < Groups + Styles; k++)
        {
            share[k] /= total;
        }

        for (var c = 0; c < marginal.Length; c += 3)
        {
            var at = Lanes * c;
            var disagree = Vector512.LoadUnsafe(ref sums.Counts[at]);
            var pass = Vector512.LoadUnsafe(ref sums.Counts[at + Lanes]);
            var agree = Vector512.LoadUnsafe(ref sums.Counts[at + (2 * Lanes)]);
            var seen = disagree + pass + agree + Vector512.Create(Prior);
            ((disagree + Vector512.Create(Prior * marginal[c])) / seen).StoreUnsafe(ref theta[at]);
            ((pass + Vector512.Create(Prior * marginal[c + 1])) / seen).StoreUnsafe(ref theta[at + Lanes]);
            ((agree + Vector512.Create(Prior * marginal[c + 2])) / seen).StoreUnsafe(ref theta[at + (2 * Lanes)]);
        }

        MaximiseStyle(sums, Groups, style[0], own: 2);
        MaximiseStyle(sums, Groups + 1, style[1], own: 0);
    }

    private void MaximiseStyle(Sums sums, int lane, double[] weight, int own)
    {
        Span<double> n = stackalloc double[3];
        Span<double> exposed = stackalloc double[3];
        n.Clear();
        exposed.Clear();
        for (var c = 0; c < marginal.Length; c += 3)
        {
            double seen = 0;
            for (var v = 0; v < 3; v++)
            {
                var count = sums.Counts[(Lanes * (c + v)) + lane];
                n[v] += count;
                seen += count;
            }

            var each = seen / Total(weight, c);
            for (var v = 0; v < 3; v++)
            {
                exposed[v] += each * marginal[c + v];
            }
        }

        for (var v = 0; v < 3; v++)
        {
            weight[v] = (n[v] + (StylePrior * (v == own ? StyleStrength : 1))) / (exposed[v] + StylePrior);
        }

        for (var c = 0; c < marginal.Length; c += 3)
        {
            var total = Total(weight, c);
            for (var v = 0; v < 3; v++)
            {
                theta[(Lanes * (c + v)) + lane] = marginal[c + v] * weight[v] / total;
            }
        }
    }

    private double Total(double[] weight, int c) =>
        (marginal[c] * weight[0]) + (marginal[c + 1] * weight[1]) + (marginal[c + 2] * weight[2]);

    /// <summary>What a walk over the votes adds up: votes per cell and class, people per class.</summary>
    private sealed class Sums(int length)
    {
        public double[] Counts { get; } = new double[length];

        public double[] People { get; } = new double[Lanes];

        public void Clear()
        {
            Array.Clear(Counts);
            Array.Clear(People);
        }
    }
}
