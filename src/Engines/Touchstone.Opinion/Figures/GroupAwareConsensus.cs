namespace Touchstone.Opinion;

/// <summary>
/// The product over groups of the smoothed share (n + 1) / (seen + 2): high only where every group is on that side. It shrinks
/// with the number of groups and does not show how few people a share rests on; read it beside
/// the lowest bound over groups.
/// </summary>
public static class GroupAwareConsensus
{
    /// <summary>Group-aware agreement with every statement.</summary>
    /// <param name="tallies">Counts per group, of the votes as cast: moderated statements too.</param>
    public static double[] Agreement(TallyTable tallies) => Product(tallies, t => t.Agree);

    /// <summary>Group-aware disagreement with every statement.</summary>
    /// <param name="tallies">Counts per group, of the votes as cast: moderated statements too.</param>
    public static double[] Disagreement(TallyTable tallies) => Product(tallies, t => t.Disagree);

    private static double[] Product(TallyTable tallies, Func<VoteTally, int> side)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        var product = new double[tallies.StatementCount];
        for (var c = 0; c < product.Length; c++)
        {
            product[c] = 1;
            for (var group = 0; group < tallies.PartCount; group++)
            {
                var tally = tallies[group, c];
                product[c] *= Significance.Share(side(tally), tally.Seen);
            }
        }

        return product;
    }
}
