namespace Touchstone.Opinion;

/// <summary>
/// A row of votes in figures by which people differ from accounts that only follow the crowd: kinship with others, place along
/// the main viewpoints, how often it agrees, passes and disagrees beyond what the crowd's shares give, how often it gives the
/// common answer, and how likely its answers are. Where an account that draws its votes has nought give or take one, people
/// have ways of their own.
/// </summary>
internal sealed class VotingTraits
{
    /// <summary>Kinship, five departures with their sizes, and the viewpoints.</summary>
    private const int Plain = 1 + (2 * Departures) + Viewpoints.Directions;

    /// <summary>All of them, again in proportion to the logarithm of the number of votes, and that number.</summary>
    public const int Count = (2 * Plain) + 1;

    private const int Departures = 5;

    /// <summary>About the logarithm of the votes a person casts, so that the second half is near nought for most.</summary>
    private const double UsualActivity = 4;

    private readonly CrowdShares crowd;
    private readonly Kinship kinship;
    private readonly Viewpoints viewpoints;
    private readonly (double Mean, double Variance)[] surprise;

    public VotingTraits(VoteTable votes, CrowdShares crowd, SeededNoise noise)
    {
        this.crowd = crowd;
        kinship = new(votes, crowd);
        viewpoints = new(votes, crowd, noise);
        surprise = new (double, double)[votes.StatementCount];
        for (var c = 0; c < surprise.Length; c++)
        {
            var shares = crowd.Share.AsSpan(3 * c, 3);
            var (mean, square) = (0.0, 0.0);
            foreach (var share in shares)
            {
                mean += share * Math.Log(share);
                square += share * Math.Log(share) * Math.Log(share);
            }

            surprise[c] = (mean, square - (mean * mean));
        }
    }

    /// <summary>The traits of some votes.</summary>
    /// <param name="person">In whose place they stand.</param>
    /// <param name="row">The votes, as cells.</param>
    /// <param name="own">That person's votes on the same statements in the same order; may be the same votes.</param>
    public double[] Of(int person, ReadOnlySpan<int> row, ReadOnlySpan<int> own)
    {
        var traits = new double[Count];
        var kin = kinship.Of(row, own) * Math.Sqrt(row.Length);
        traits[0] = Math.Sign(kin) * Math.Log(1 + Math.Abs(kin));
        Span<double> departures = stackalloc double[Departures];
        Depart(row, departures);
        for (var d = 0; d < Departures; d++)
        {
            traits[1 + (2 * d)] = departures[d];
            traits[2 + (2 * d)] = Math.Abs(departures[d]);
        }

        viewpoints.Measure(person, row, traits.AsSpan(1 + (2 * Departures), Viewpoints.Directions));
        var activity = Math.Log(row.Length);
        for (var t = 0; t < Plain; t++)
        {
            traits[Plain + t] = traits[t] * (activity - UsualActivity);
        }

        traits[^1] = activity;
        return traits;
    }

    /// <summary>
    /// Disagreement, passing, agreement, the common answer and likeliness, each less what is expected of an account that draws
    /// its votes, in standard deviations of such accounts.
    /// </summary>
    private void Depart(ReadOnlySpan<int> row, Span<double> departures)
    {
        Span<double> variances = stackalloc double[Departures];
        departures.Clear();
        variances.Clear();
        foreach (var cell in row)
        {
            var first = cell - (cell % 3);
            for (var answer = 0; answer < 3; answer++)
            {
                Add(departures, variances, answer, cell == first + answer, crowd.Share[first + answer]);
            }

            var common = crowd.Common(first);
            Add(departures, variances, 3, cell == common, crowd.Share[common]);
            var (mean, variance) = surprise[cell / 3];
            departures[4] += Math.Log(crowd.Share[cell]) - mean;
            variances[4] += variance;
        }

        for (var d = 0; d < Departures; d++)
        {
            departures[d] /= Math.Sqrt(variances[d] + 1e-9);
        }

        static void Add(Span<double> departures, Span<double> variances, int at, bool gave, double share)
        {
            departures[at] += (gave ? 1 : 0) - share;
            variances[at] += share * (1 - share);
        }
    }
}
