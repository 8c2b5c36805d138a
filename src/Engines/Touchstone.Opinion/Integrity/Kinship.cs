namespace Touchstone.Opinion;

/// <summary>
/// How much more (or less, it is squared) a row of votes goes along with other people's than independent votes would. People
/// with opinions have kin and opponents; an account that draws its votes from the crowd's shares has neither.
/// </summary>
/// <remarks>
/// With z the standardised votes, the sum over all others j of (z_i·z_j)² less what it would be if votes were independent (the
/// sum of z_is² z_js²), divided by that. The sum of squares is the quadratic form of z_i with the statements' matrix Z'Z.
/// </remarks>
internal sealed class Kinship
{
    /// <summary>Statements that kinship is measured on, the most voted first; bounds memory at 32 MB.</summary>
    private const int MostStatements = 2_000;

    private readonly CrowdShares crowd;
    private readonly int[] place;
    private readonly int measured;
    private readonly double[] matrix;
    private readonly double[] squares;

    public Kinship(VoteTable votes, CrowdShares crowd)
    {
        this.crowd = crowd;
        (place, measured) = MostVoted(votes.StatementCount, crowd);
        matrix = new double[measured * measured];
        squares = new double[measured];
        for (var p = 0; p < votes.PersonCount; p++)
        {
            var row = votes.CellsOf(p);
            foreach (var cell in row)
            {
                var s = place[cell / 3];
                if (s < 0)
                {
                    continue;
                }

                var z = crowd.Residual[cell];
                squares[s] += z * z;
                foreach (var other in row)
                {
                    if (place[other / 3] is var t and >= 0)
                    {
                        matrix[(s * measured) + t] += z * crowd.Residual[other];
                    }
                }
            }
        }
    }

    /// <summary>The kinship of some votes with everybody but the person in whose place they stand.</summary>
    /// <param name="row">The votes, as cells.</param>
    /// <param name="own">That person's votes on the same statements in the same order; may be the same votes.</param>
    public double Of(ReadOnlySpan<int> row, ReadOnlySpan<int> own)
    {
        var (together, self, chance) = (0.0, 0.0, 0.0);
        for (var i = 0; i < row.Length; i++)
        {
            var s = place[row[i] / 3];
            if (s < 0)
            {
                continue;
            }

            var z = crowd.Residual[row[i]];
            var before = crowd.Residual[own[i]];
            var along = 0.0;
            foreach (var other in row)
            {
                if (place[other / 3] is var t and >= 0)
                {
                    along += crowd.Residual[other] * matrix[(s * measured) + t];
                }
            }

            together += z * along;
            self += z * before;
            chance += z * z * (squares[s] - (before * before));
        }

        return chance > 1e-9 ? ((together - (self * self)) / chance) - 1 : 0;
    }

    /// <summary>The place of each statement among those measured, or -1, and how many are measured.</summary>
    private static (int[] Place, int Measured) MostVoted(int statements, CrowdShares crowd)
    {
        var places = new int[statements];
        Array.Fill(places, -1);
        var chosen = Enumerable
            .Range(0, statements)
            .OrderByDescending(c => crowd.Cast(3 * c))
            .Take(MostStatements)
            .Order()
            .ToArray();
        for (var i = 0; i < chosen.Length; i++)
        {
            places[chosen[i]] = i;
        }

        return (places, chosen.Length);
    }
}
