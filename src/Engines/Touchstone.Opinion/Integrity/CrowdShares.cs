namespace Touchstone.Opinion;

/// <summary>What the crowd says of each statement, an entry per cell.</summary>
internal sealed class CrowdShares
{
    /// <summary>Keeps the residuals of nearly unanimous statements from growing out of proportion.</summary>
    private const double LeastSpread = 0.05;

    /// <summary>Half a vote for each answer, so that no answer is impossible.</summary>
    private const double Smoothing = 0.5;

    public CrowdShares(VoteTable votes)
    {
        Counts = new int[3 * votes.StatementCount];
        for (var p = 0; p < votes.PersonCount; p++)
        {
            foreach (var cell in votes.CellsOf(p))
            {
                Counts[cell]++;
            }
        }

        Share = new double[Counts.Length];
        Residual = new double[Counts.Length];
        for (var first = 0; first < Counts.Length; first += 3)
        {
            double cast = Cast(first);
            var mean = cast == 0 ? 0 : (Counts[first + 2] - Counts[first]) / cast;
            var variance = cast == 0 ? 0 : ((Counts[first + 2] + Counts[first]) / cast) - (mean * mean);
            var spread = Math.Sqrt(Math.Max(0, variance)) + LeastSpread;
            for (var answer = 0; answer < 3; answer++)
            {
                Share[first + answer] = (Counts[first + answer] + Smoothing) / (cast + (3 * Smoothing));
                Residual[first + answer] = (answer - 1 - mean) / spread;
            }
        }
    }

    /// <summary>How many gave this answer.</summary>
    public int[] Counts { get; }

    /// <summary>The share that gave it, slightly smoothed.</summary>
    public double[] Share { get; }

    /// <summary>How far the answer is from the mean, in standard deviations.</summary>
    public double[] Residual { get; }

    /// <summary>How many votes a statement has.</summary>
    /// <param name="first">The statement's first cell.</param>
    public int Cast(int first) => Counts[first] + Counts[first + 1] + Counts[first + 2];

    /// <summary>The commoner of agreement and disagreement, as a cell.</summary>
    /// <param name="first">The statement's first cell.</param>
    public int Common(int first) => Counts[first + 2] >= Counts[first] ? first + 2 : first;
}
