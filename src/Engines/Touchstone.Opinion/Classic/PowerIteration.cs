using System.Numerics.Tensors;

namespace Touchstone.Opinion;

/// <summary>
/// Where power iteration on A'A stands after a number of rounds, found from a Krylov basis (Lanczos with full
/// re-orthogonalisation) instead of by walking the votes that often.
/// </summary>
/// <remarks>
/// After r rounds the iterate is (A'A)^r b, which lies in the Krylov space of b; within a basis of m directions it is
/// T^r e1 for a small tridiagonal T. The basis grows until the iterate has no weight left on its newest direction. With
/// m = r + 1 it would be exact; a third of that usually does. The iterate is that of the rounds asked for, converged or
/// not, so a body that compares gets the answer of plain power iteration.
/// </remarks>
internal static class PowerIteration
{
    private const double Negligible = 1e-13;

    /// <summary>Runs the iteration.</summary>
    /// <param name="times">Multiplies a direction with A'A.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="rounds">How many multiplications the iterate has behind it.</param>
    /// <param name="deflated">A unit direction that is taken out of A beforehand, or null.</param>
    /// <returns>A unit direction; all zeros when A'A sends the start to zero.</returns>
    public static double[] Run(Func<double[], double[]> times, double[] start, int rounds, double[]? deflated)
    {
        var direction = (double[])start.Clone();
        TakeOut(direction, deflated);
        if (!Normalise(direction, TensorPrimitives.Norm<double>(start)))
        {
            return new double[start.Length];
        }

        var basis = new List<double[]> { direction };
        var diagonal = new List<double>();
        var off = new List<double>();
        var iterate = Array.Empty<double>();
        while (true)
        {
            var next = times(basis[^1]);
            TakeOut(next, deflated);
            var size = TensorPrimitives.Norm<double>(next);
            diagonal.Add(TensorPrimitives.Dot<double>(next, basis[^1]));
            Orthogonalise(next, basis);
            Orthogonalise(next, basis);
            iterate = Iterate(diagonal, off, rounds);
            var isEnough =
                basis.Count > rounds
                || (basis.Count > 2 && Math.Abs(iterate[^1]) < Negligible && Math.Abs(iterate[^2]) < Negligible);
            var left = TensorPrimitives.Norm<double>(next);
            if (isEnough || left <= 1e-12 * size || size == 0)
            {
                break;
            }

            off.Add(left);
            TensorPrimitives.Divide(next, left, next);
            basis.Add(next);
        }

        var result = new double[start.Length];
        for (var i = 0; i < iterate.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(basis[i], iterate[i], result, result);
        }

        TakeOut(result, deflated);
        return Normalise(result, 1) ? result : new double[start.Length];
    }

    /// <summary>
    /// Two directions from one start: the iterate, and the iterate of what is left when the first is taken out. Both lie in the
    /// Krylov space of the start, so one basis serves them, and the votes are walked half as often.
    /// </summary>
    /// <returns>Two unit directions; all zeros where there is none.</returns>
    public static double[][] RunTwo(Func<double[], double[]> times, double[] start, int rounds)
    {
        var direction = (double[])start.Clone();
        if (!Normalise(direction, TensorPrimitives.Norm<double>(start)))
        {
            return [new double[start.Length], new double[start.Length]];
        }

        var basis = new List<double[]> { direction };
        var diagonal = new List<double>();
        var off = new List<double>();
        while (true)
        {
            var next = times(basis[^1]);
            var size = TensorPrimitives.Norm<double>(next);
            diagonal.Add(TensorPrimitives.Dot<double>(next, basis[^1]));
            Orthogonalise(next, basis);
            Orthogonalise(next, basis);
            var left = TensorPrimitives.Norm<double>(next);
            var isClosed = left <= 1e-12 * size || size == 0;
            if (isClosed || basis.Count > rounds || basis.Count % 4 == 0)
            {
                var first = Iterate(diagonal, off, rounds);
                var second = Iterate(diagonal, off, rounds, first);
                var isSettled = basis.Count > 2 && HasSettled(first) && HasSettled(second);
                if (isClosed || isSettled)
                {
                    return [Combine(basis, first), Combine(basis, second)];
                }

                if (basis.Count > rounds)
                {
                    var exact = Combine(basis, first);
                    return [exact, Run(times, start, rounds, exact)];
                }
            }

            off.Add(left);
            TensorPrimitives.Divide(next, left, next);
            basis.Add(next);
        }
    }

    private static bool HasSettled(double[] iterate) =>
        Math.Abs(iterate[^1]) < Negligible && Math.Abs(iterate[^2]) < Negligible;

    private static double[] Combine(List<double[]> basis, double[] iterate)
    {
        var result = new double[basis[0].Length];
        for (var i = 0; i < iterate.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(basis[i], iterate[i], result, result);
        }

        return Normalise(result, 1) ? result : new double[result.Length];
    }

    /// <summary>T^rounds e1, scaled to length one; with one direction taken out of T and e1, if given.</summary>
    private static double[] Iterate(List<double> diagonal, List<double> off, int rounds, double[]? without = null)
    {
        var n = diagonal.Count;
        var x = new double[n];
        var y = new double[n];
        x[0] = 1;
        TakeOut(x, without);
        if (!Normalise(x, 1))
        {
            return y;
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < n; i++)
            {
                y[i] = diagonal[i] * x[i];
                if (i > 0)
                {
                    y[i] += off[i - 1] * x[i - 1];
                }

                if (i + 1 < n)
                {
                    y[i] += off[i] * x[i + 1];
                }
            }

            TakeOut(y, without);
            var norm = TensorPrimitives.Norm<double>(y);
            if (norm == 0)
            {
                return y;
            }

            TensorPrimitives.Divide(y, norm, x);
        }

        return x;
    }

    private static void Orthogonalise(double[] vector, List<double[]> basis)
    {
        foreach (var direction in basis)
        {
            TensorPrimitives.MultiplyAdd(direction, -TensorPrimitives.Dot<double>(vector, direction), vector, vector);
        }
    }

    private static void TakeOut(double[] vector, double[]? direction)
    {
        if (direction is not null)
        {
            TensorPrimitives.MultiplyAdd(direction, -TensorPrimitives.Dot<double>(vector, direction), vector, vector);
        }
    }

    private static bool Normalise(double[] vector, double scale)
    {
        var norm = TensorPrimitives.Norm<double>(vector);
        if (norm <= 1e-14 * scale)
        {
            return false;
        }

        TensorPrimitives.Divide(vector, norm, vector);
        return true;
    }
}
