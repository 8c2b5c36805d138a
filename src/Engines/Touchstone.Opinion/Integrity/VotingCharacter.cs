namespace Touchstone.Opinion;

/// <summary>Two things about how each person votes, whatever about: as ranks among all, with mean 0 and variance 1.</summary>
/// <param name="Kinship">
/// How much more (or less, it is squared) the votes go along with other people's than independent votes would. People with
/// opinions have kin and opponents; an account that draws its votes from the crowd's shares has neither.
/// </param>
/// <param name="Conformity">How much oftener than chance the person gives a statement its most common answer.</param>
internal sealed record VotingCharacter(double[] Kinship, double[] Conformity)
{
    /// <summary>Statements that kinship is measured on, the most voted first; bounds memory at 32 MB.</summary>
    private const int MostStatements = 2_000;

    /// <summary>Keeps the residuals of nearly unanimous statements from growing out of proportion.</summary>
    private const double LeastSpread = 0.05;

    public static VotingCharacter Of(VoteTable votes)
    {
        var counts = new int[3 * votes.StatementCount];
        for (var p = 0; p < votes.PersonCount; p++)
        {
            foreach (var cell in votes.CellsOf(p))
            {
                counts[cell]++;
            }
        }

        return new(Ranked(KinshipOf(votes, counts)), Ranked(ConformityOf(votes, counts)));
    }

    /// <summary>
    /// With z the standardised votes, the sum over all others j of (z_i·z_j)² less what it would be if votes were independent
    /// (the sum of z_is² z_js²), divided by that. The sum of squares is the quadratic form of z_i with the statements' matrix Z'Z.
    /// </summary>
    private static double[] KinshipOf(VoteTable votes, int[] counts)
    {
        var (place, measured) = MostVoted(counts);
        var residual = Residuals(counts);
        var matrix = new double[measured * measured];
        var squares = new double[measured];
        var own = new List<(int Place, double Residual)>();
        for (var p = 0; p < votes.PersonCount; p++)
        {
            Take(votes, p, place, residual, own);
            foreach (var (s, z) in own)
            {
                squares[s] += z * z;
                foreach (var (t, other) in own)
                {
                    matrix[(s * measured) + t] += z * other;
                }
            }
        }

        var kinship = new double[votes.PersonCount];
        for (var p = 0; p < kinship.Length; p++)
        {
            Take(votes, p, place, residual, own);
            var (together, self, chance) = (0.0, 0.0, 0.0);
            foreach (var (s, z) in own)
            {
                foreach (var (t, other) in own)
                {
                    together += z * other * matrix[(s * measured) + t];
                }

                self += z * z;
                chance += z * z * (squares[s] - (z * z));
            }

            kinship[p] = chance > 0 ? ((together - (self * self)) / chance) - 1 : 0;
        }

        return kinship;
    }

    private static double[] ConformityOf(VoteTable votes, int[] counts)
    {
        var conformity = new double[votes.PersonCount];
        for (var p = 0; p < conformity.Length; p++)
        {
            var (beyond, variance) = (0.0, 0.0);
            foreach (var cell in votes.CellsOf(p))
            {
                var first = cell - (cell % 3);
                double cast = counts[first] + counts[first + 1] + counts[first + 2];
                var common = counts[first + 2] >= counts[first] ? first + 2 : first;
                var share = counts[common] / cast;
                beyond += (cell == common ? 1 : 0) - share;
                variance += share * (1 - share);
            }

            conformity[p] = variance > 0 ? beyond / Math.Sqrt(variance) : 0;
        }

        return conformity;
    }

    private static void Take(VoteTable votes, int person, int[] place, double[] residual, List<(int, double)> own)
    {
        own.Clear();
        foreach (var cell in votes.CellsOf(person))
        {
            if (place[cell / 3] >= 0)
            {
                own.Add((place[cell / 3], residual[cell]));
            }
        }
    }

    /// <summary>The place of each statement among those measured, or -1, and how many are measured.</summary>
    private static (int[] Place, int Measured) MostVoted(int[] counts)
    {
        var place = new int[counts.Length / 3];
        Array.Fill(place, -1);
        var chosen = Enumerable
            .Range(0, place.Length)
            .OrderByDescending(c => counts[3 * c] + counts[(3 * c) + 1] + counts[(3 * c) + 2])
            .Take(MostStatements)
            .Order()
            .ToArray();
        for (var i = 0; i < chosen.Length; i++)
        {
            place[chosen[i]] = i;
        }

        return (place, chosen.Length);
    }

    /// <summary>For each answer to each statement, how far it is from the mean in standard deviations.</summary>
    private static double[] Residuals(int[] counts)
    {
        var residuals = new double[counts.Length];
        for (var first = 0; first < counts.Length; first += 3)
        {
            double cast = counts[first] + counts[first + 1] + counts[first + 2];
            if (cast == 0)
            {
                continue;
            }

            var mean = (counts[first + 2] - counts[first]) / cast;
            var variance = ((counts[first + 2] + counts[first]) / cast) - (mean * mean);
            var spread = Math.Sqrt(Math.Max(0, variance)) + LeastSpread;
            for (var answer = 0; answer < 3; answer++)
            {
                residuals[first + answer] = (answer - 1 - mean) / spread;
            }
        }

        return residuals;
    }

    private static double[] Ranked(double[] scores)
    {
        var order = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort((double[])scores.Clone(), order);
        var ranks = new double[scores.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ranks[order[i]] = (((i + 0.5) / order.Length) - 0.5) * Math.Sqrt(12);
        }

        return ranks;
    }
}
