namespace Touchstone.Agreement;

/// <summary>More of the panel call the item essential than chance would have (<see cref="ContentValidityRatio"/>).</summary>
public sealed record ContentValidityRatioRule : ConsensusRule
{
    /// <inheritdoc/>
    public override string Sentence =>
        "At least the critical number of the panel, by the exact binomial at one in twenty, call the item essential";

    /// <inheritdoc/>
    public override string Text => "cvr";

    /// <inheritdoc/>
    public override ConsensusOutcome Judge(ItemFigures item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.ContentValidityRatio.IsAboveChance ? ConsensusOutcome.ConsensusIn : ConsensusOutcome.NoConsensus;
    }
}
