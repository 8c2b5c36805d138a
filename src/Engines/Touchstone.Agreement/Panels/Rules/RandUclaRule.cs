namespace Touchstone.Agreement;

/// <summary>The verdict of <see cref="RandUcla"/>: in where appropriate, out where inappropriate.</summary>
public sealed record RandUclaRule : ConsensusRule
{
    /// <inheritdoc/>
    public override string Sentence =>
        "RAND/UCLA: the median is 6.5 or more (in) or below 3.5 (out), and the 30th to 70th percentile range is not wider than the range adjusted for symmetry";

    /// <inheritdoc/>
    public override string Text => "rand-ucla";

    /// <inheritdoc/>
    public override bool Fits(RatingScale scale) => scale is { Lowest: 1, Highest: 9 };

    /// <inheritdoc/>
    public override ConsensusOutcome Judge(ItemFigures item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.RandUcla?.Verdict switch
        {
            AppropriatenessVerdict.Appropriate => ConsensusOutcome.ConsensusIn,
            AppropriatenessVerdict.Inappropriate => ConsensusOutcome.ConsensusOut,
            _ => ConsensusOutcome.NoConsensus,
        };
    }
}
