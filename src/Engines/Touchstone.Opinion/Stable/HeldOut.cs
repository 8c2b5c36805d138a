namespace Touchstone.Opinion;

/// <summary>Bits saved per hidden vote by knowing the voter's group.</summary>
internal static class HeldOut
{
    /// <summary>
    /// Mean of log2 P(vote | statement, group) − log2 P(vote | statement) over hidden votes of grouped people; both from the
    /// votes kept, each drawn towards the coarser level with the weight of four votes.
    /// </summary>
    public static double Gain(VoteTable all, VoteTable kept, Func<int, bool> isHidden, Division groups)
    {
        var marginal = Marginals.Of(kept);
        var tallies = TallyTable.Of(kept, groups);
        double bits = 0;
        var hidden = 0;
        for (var p = 0; p < all.PersonCount; p++)
        {
            var group = groups.PartOf[p];
            for (var i = all.RowStart[p]; group != Division.None && i < all.RowStart[p + 1]; i++)
            {
                if (isHidden(i))
                {
                    var cell = all.Cells[i];
                    var tally = tallies[group, cell / 3];
                    var n = tallies.Counts(group)[cell];
                    var known = (n + (Marginals.Weight * marginal[cell])) / (tally.Seen + Marginals.Weight);
                    bits += Math.Log2(known / marginal[cell]);
                    hidden++;
                }
            }
        }

        return hidden == 0 ? 0 : bits / hidden;
    }
}
