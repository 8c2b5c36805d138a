namespace Touchstone.Opinion;

/// <summary>What everybody says of each statement, as a probability per cell.</summary>
internal static class Marginals
{
    /// <summary>How many votes a coarser level weighs against a finer one.</summary>
    public const double Weight = 4;

    /// <summary>Shares per statement, drawn towards the shares over all statements.</summary>
    public static double[] Of(VoteTable votes)
    {
        var counts = TallyTable.Of(votes, Division.Everyone(votes.PersonCount)).Counts(0);
        Span<double> overall = [1, 1, 1];
        foreach (var cell in Enumerable.Range(0, counts.Length))
        {
            overall[cell % 3] += counts[cell];
        }

        var total = overall[0] + overall[1] + overall[2];
        var marginal = new double[counts.Length];
        for (var c = 0; c < marginal.Length; c += 3)
        {
            var seen = counts[c] + counts[c + 1] + counts[c + 2] + Weight;
            for (var v = 0; v < 3; v++)
            {
                marginal[c + v] = (counts[c + v] + (Weight * overall[v] / total)) / seen;
            }
        }

        return marginal;
    }
}
