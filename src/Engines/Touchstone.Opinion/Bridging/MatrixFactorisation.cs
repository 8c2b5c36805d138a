using System.Runtime.CompilerServices;

namespace Touchstone.Opinion;

/// <summary>
/// value ≈ mean + person's own level + statement's own level + person's viewpoint · statement's viewpoint, fitted by
/// alternating least squares, closed form per person and per statement.
/// </summary>
/// <remarks>
/// Penalties are per parameter 0.15 on levels and 0.03 on viewpoints (the weights of Community Notes), times the mean number of
/// votes that such a parameter rests on, so that they weigh the same in a small conversation and a large one.
/// </remarks>
internal sealed class MatrixFactorisation
{
    private const double LevelPenalty = 0.15;
    private const double ViewPenalty = 0.03;

    private readonly VoteTable votes;
    private readonly double[] value;
    private readonly int size;
    private readonly double[] person;
    private readonly double[] statement;
    private readonly double[] gram;
    private readonly double[] target;

    /// <param name="votes">The votes.</param>
    /// <param name="valueOf">What disagree, pass and agree are worth.</param>
    /// <param name="factors">How many viewpoints, 0 or more.</param>
    /// <param name="start">Per viewpoint where each statement starts; its scale does not matter.</param>
    public MatrixFactorisation(
        VoteTable votes,
        ReadOnlySpan<double> valueOf,
        int factors,
        IReadOnlyList<IReadOnlyList<double>> start
    )
    {
        this.votes = votes;
        value = valueOf.ToArray();
        size = 1 + factors;
        person = new double[size * votes.PersonCount];
        statement = new double[size * votes.StatementCount];
        gram = new double[size * size * votes.StatementCount];
        target = new double[statement.Length];
        for (var f = 0; f < factors && f < start.Count; f++)
        {
            var scale = Math.Sqrt(start[f].Sum(x => x * x) / Math.Max(1, start[f].Count));
            for (var c = 0; c < votes.StatementCount; c++)
            {
                statement[(size * c) + 1 + f] = scale == 0 ? 0 : 0.3 * start[f][c] / scale;
            }
        }

        double total = 0;
        foreach (var cell in votes.Cells.AsSpan(0, votes.VoteCount))
        {
            total += value[cell % 3];
        }

        Mean = votes.VoteCount == 0 ? 0 : total / votes.VoteCount;
    }

    /// <summary>Mean value of all votes.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation of what is left unexplained.</summary>
    public double Residual { get; private set; }

    /// <summary>A statement's level: what is left when viewpoints have explained what they can.</summary>
    public double Level(int of) => statement[size * of];

    /// <summary>A statement's viewpoint.</summary>
    public double View(int of, int factor) => statement[(size * of) + 1 + factor];

    /// <summary>Standard error of a statement's level, people taken as known.</summary>
    public double LevelError(int of)
    {
        Span<double> a = stackalloc double[size * size];
        Span<double> e = stackalloc double[size];
        gram.AsSpan(size * size * of, size * size).CopyTo(a);
        AddPenalty(a, votes.StatementCount);
        e.Clear();
        e[0] = 1;
        Solve(a, e);
        return Residual * Math.Sqrt(Math.Max(0, e[0]));
    }

    /// <summary>What a person would say of a statement.</summary>
    public double Expected(int who, int what)
    {
        var sum = Mean + person[size * who] + statement[size * what];
        for (var f = 1; f < size; f++)
        {
            sum += person[(size * who) + f] * statement[(size * what) + f];
        }

        return sum;
    }

    /// <summary>Alternates until the residual moves by less than three ten-thousandths, or the rounds are over.</summary>
    public void Run(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var before = Residual;
            Round();
            if (Math.Abs(before - Residual) < 3e-4 * Residual)
            {
                break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Round()
    {
        Array.Clear(gram);
        Array.Clear(target);
        Span<double> a = stackalloc double[size * size];
        Span<double> b = stackalloc double[size];
        Span<double> x = stackalloc double[size];
        Span<double> centred = [value[0] - Mean, value[1] - Mean, value[2] - Mean];
        double squares = 0;
        for (var p = 0; p < votes.PersonCount; p++)
        {
            var row = votes.CellsOf(p);
            var own = person.AsSpan(size * p, size);
            a.Clear();
            b.Clear();
            foreach (var cell in row)
            {
                var c = cell / 3;
                var other = statement.AsSpan(size * c, size);
                var left = centred[cell - (3 * c)] - other[0];
                Accumulate(a, b, other, left, x);
            }

            AddPenalty(a, votes.PersonCount);
            Solve(a, b);
            b.CopyTo(own);
            foreach (var cell in row)
            {
                var c = cell / 3;
                var left = centred[cell - (3 * c)] - own[0];
                Accumulate(gram.AsSpan(size * size * c, size * size), target.AsSpan(size * c, size), own, left, x);
                var error = left - statement[size * c];
                for (var f = 1; f < size; f++)
                {
                    error -= own[f] * statement[(size * c) + f];
                }

                squares += error * error;
            }
        }

        Residual = votes.VoteCount == 0 ? 0 : Math.Sqrt(squares / votes.VoteCount);
        for (var c = 0; c < votes.StatementCount; c++)
        {
            gram.AsSpan(size * size * c, size * size).CopyTo(a);
            AddPenalty(a, votes.StatementCount);
            target.AsSpan(size * c, size).CopyTo(b);
            Solve(a, b);
            b.CopyTo(statement.AsSpan(size * c, size));
        }
    }

    /// <summary>Adds one vote to normal equations; the other side's level counts as 1, its viewpoint as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(
        Span<double> a,
        Span<double> b,
        ReadOnlySpan<double> other,
        double left,
        Span<double> x
    )
    {
        x[0] = 1;
        for (var i = 1; i < x.Length; i++)
        {
            x[i] = other[i];
        }

        for (var i = 0; i < x.Length; i++)
        {
            b[i] += left * x[i];
            for (var j = 0; j <= i; j++)
            {
                a[(i * x.Length) + j] += x[i] * x[j];
            }
        }
    }

    private void AddPenalty(Span<double> a, int parameters)
    {
        var votesEach = (double)votes.VoteCount / parameters;
        a[0] += LevelPenalty * votesEach;
        for (var f = 1; f < size; f++)
        {
            a[(f * size) + f] += ViewPenalty * votesEach;
        }
    }

    /// <summary>Cholesky on the lower triangle of a few rows; the answer replaces the right side.</summary>
    private static void Solve(Span<double> a, Span<double> b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[(i * n) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= a[(i * n) + k] * a[(j * n) + k];
                }

                a[(i * n) + j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / a[(j * n) + j];
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                b[i] -= a[(i * n) + k] * b[k];
            }

            b[i] /= a[(i * n) + i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                b[i] -= a[(k * n) + i] * b[k];
            }

            b[i] /= a[(i * n) + i];
        }
    }
}
