namespace Touchstone.Agreement;

/// <summary>
/// A share of the panel rates the item favourably (in) or unfavourably (out), and the ratings do not spread far. 75 % is the
/// median threshold of published Delphi studies (Diamond and others 2014).
/// </summary>
/// <param name="Share">The least share, above 0 up to 1.</param>
/// <param name="LargestRange">The largest interquartile range, in points of the scale.</param>
public sealed record PercentAgreementRule(double Share = 0.75, double LargestRange = 1) : ConsensusRule
{
    /// <inheritdoc/>
    public override string Sentence =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"At least {100 * Share:0.##} % of the panel rate the item favourably (in) or unfavourably (out), and the interquartile range is at most {LargestRange:0.##}"
        );

    /// <inheritdoc/>
    public override string Text =>
        string.Create(CultureInfo.InvariantCulture, $"percent share={Share} iqr={LargestRange}");

    /// <inheritdoc/>
    public override ConsensusOutcome Judge(ItemFigures item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.InterquartileRange > LargestRange ? ConsensusOutcome.NoConsensus
            : item.Favourable >= Share ? ConsensusOutcome.ConsensusIn
            : item.Unfavourable >= Share ? ConsensusOutcome.ConsensusOut
            : ConsensusOutcome.NoConsensus;
    }
}
