namespace Touchstone.Opinion;

/// <summary>
/// How much the classic method wants each statement to be seen next. The next statement is drawn from those the person has not
/// voted on, with these as weights.
/// </summary>
public static class ClassicPriorities
{
    /// <summary>What a statement about the voter weighs.</summary>
    public const double Meta = 49;

    /// <summary>Weighs every statement.</summary>
    /// <param name="standings">What moderation said of each.</param>
    /// <param name="tallies">Counts per group, of the votes as cast; added up.</param>
    /// <param name="extremity">How far each statement pulls, from the components.</param>
    /// <returns>
    /// [(1 − (P+1)/(S+2)) (1+E) (A+1)/(S+2) (1 + 8·2^(−S/5))]² with A agree, P pass, S seen, E extremity; new statements are
    /// lifted ninefold before squaring.
    /// </returns>
    public static double[] Of(
        ReadOnlySpan<StatementStanding> standings,
        TallyTable tallies,
        IReadOnlyList<double> extremity
    )
    {
        ArgumentNullException.ThrowIfNull(tallies);
        ArgumentNullException.ThrowIfNull(extremity);
        var weights = new double[standings.Length];
        for (var c = 0; c < weights.Length; c++)
        {
            if (standings[c].HasFlag(StatementStanding.Meta))
            {
                weights[c] = Meta;
                continue;
            }

            var tally = tallies.Total(c);
            var answered = 1 - Significance.Share(tally.Pass, tally.Seen);
            var importance = answered * (1 + extremity[c]) * Significance.Share(tally.Agree, tally.Seen);
            var novelty = 1 + (8 * Math.Pow(2, -tally.Seen / 5.0));
            weights[c] = importance * novelty * (importance * novelty);
        }

        return weights;
    }
}
