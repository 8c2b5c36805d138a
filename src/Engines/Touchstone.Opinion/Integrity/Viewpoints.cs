namespace Touchstone.Opinion;

/// <summary>
/// How far votes lie along the main directions of difference. People are split into five parts and each part is measured along
/// directions found in the other four, so that nobody is measured by what they brought in themselves.
/// </summary>
internal sealed class Viewpoints
{
    public const int Directions = 3;

    private const int Parts = 5;

    /// <summary>Rounds of orthogonal iteration: enough for the strong directions, and weak ones tell nothing.</summary>
    private const int Rounds = 15;

    private readonly CrowdShares crowd;
    private readonly double[][] found;

    /// <param name="votes">The votes in an order that has nothing to do with who people are.</param>
    /// <param name="crowd">What the crowd says of each statement.</param>
    /// <param name="noise">Where the iteration begins.</param>
    public Viewpoints(VoteTable votes, CrowdShares crowd, SeededNoise noise)
    {
        this.crowd = crowd;
        found = [.. Enumerable.Range(0, Parts).Select(part => Find(votes, part, noise))];
    }

    /// <summary>Distances along each direction, in what independent votes would spread.</summary>
    /// <param name="person">In whose place the votes stand.</param>
    /// <param name="row">The votes, as cells.</param>
    /// <param name="along">Filled with <see cref="Directions"/> numbers of 0 or more.</param>
    public void Measure(int person, ReadOnlySpan<int> row, Span<double> along)
    {
        var directions = found[person % Parts];
        Span<double> squares = stackalloc double[Directions];
        along.Clear();
        squares.Clear();
        foreach (var cell in row)
        {
            var at = cell / 3 * Directions;
            for (var d = 0; d < Directions; d++)
            {
                along[d] += crowd.Residual[cell] * directions[at + d];
                squares[d] += directions[at + d] * directions[at + d];
            }
        }

        for (var d = 0; d < Directions; d++)
        {
            along[d] = squares[d] > 0 ? Math.Abs(along[d]) / Math.Sqrt(squares[d]) : 0;
        }
    }

    private double[] Find(VoteTable votes, int part, SeededNoise noise)
    {
        var directions = new double[votes.StatementCount * Directions];
        for (var i = 0; i < directions.Length; i++)
        {
            directions[i] = noise.At(i) - 0.5;
        }

        Span<double> sums = stackalloc double[Directions];
        for (var round = 0; round < Rounds; round++)
        {
            var next = new double[directions.Length];
            for (var p = 0; p < votes.PersonCount; p++)
            {
                if (p % Parts == part)
                {
                    continue;
                }

                sums.Clear();
                foreach (var cell in votes.CellsOf(p))
                {
                    for (var d = 0; d < Directions; d++)
                    {
                        sums[d] += crowd.Residual[cell] * directions[(cell / 3 * Directions) + d];
                    }
                }

                foreach (var cell in votes.CellsOf(p))
                {
                    for (var d = 0; d < Directions; d++)
                    {
                        next[(cell / 3 * Directions) + d] += crowd.Residual[cell] * sums[d];
                    }
                }
            }

            MakeUpright(next);
            directions = next;
        }

        return directions;
    }

    /// <summary>Directions at right angles, of length one (Gram and Schmidt).</summary>
    private static void MakeUpright(double[] directions)
    {
        for (var d = 0; d < Directions; d++)
        {
            for (var earlier = 0; earlier < d; earlier++)
            {
                var share = Dot(directions, d, earlier);
                for (var i = 0; i < directions.Length; i += Directions)
                {
                    directions[i + d] -= share * directions[i + earlier];
                }
            }

            var length = Math.Sqrt(Dot(directions, d, d));
            for (var i = 0; i < directions.Length && length > 0; i += Directions)
            {
                directions[i + d] /= length;
            }
        }
    }

    private static double Dot(double[] directions, int left, int right)
    {
        double sum = 0;
        for (var i = 0; i < directions.Length; i += Directions)
        {
            sum += directions[i + left] * directions[i + right];
        }

        return sum;
    }
}
