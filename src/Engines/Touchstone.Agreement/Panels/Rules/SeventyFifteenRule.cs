namespace Touchstone.Agreement;

/// <summary>
/// The rule of core outcome sets (Williamson and others 2012): 70 % or more rate the item 7 to 9 and fewer than 15 % rate it 1 to 3
/// (in), or the other way round (out).
/// </summary>
public sealed record SeventyFifteenRule : ConsensusRule
{
    private const double Most = 0.7;
    private const double Few = 0.15;

    /// <inheritdoc/>
    public override string Sentence =>
        "At least 70 % rate the item 7 to 9 and fewer than 15 % rate it 1 to 3 (in), or the other way round (out)";

    /// <inheritdoc/>
    public override string Text => "70/15";

    /// <inheritdoc/>
    public override bool Fits(RatingScale scale) => scale is { Lowest: 1, Highest: 9 };

    /// <inheritdoc/>
    public override ConsensusOutcome Judge(ItemFigures item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var (high, low) = (item.ShareBetween(7, 9), item.ShareBetween(1, 3));
        return high >= Most && low < Few ? ConsensusOutcome.ConsensusIn
            : low >= Most && high < Few ? ConsensusOutcome.ConsensusOut
            : ConsensusOutcome.NoConsensus;
    }
}
