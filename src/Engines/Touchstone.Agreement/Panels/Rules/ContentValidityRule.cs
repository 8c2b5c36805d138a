namespace Touchstone.Agreement;

/// <summary>The share that calls the item relevant is large enough (<see cref="ItemContentValidity.Index"/>).</summary>
/// <param name="Least">The least index, above 0 up to 1; 0.78 for six panellists and more (Lynn 1986).</param>
public sealed record ContentValidityRule(double Least = 0.78) : ConsensusRule
{
    /// <inheritdoc/>
    public override string Sentence =>
        string.Create(CultureInfo.InvariantCulture, $"The item's content validity index is at least {Least:0.##}");

    /// <inheritdoc/>
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"cvi least={Least}");

    /// <inheritdoc/>
    public override ConsensusOutcome Judge(ItemFigures item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.ContentValidity.Index >= Least ? ConsensusOutcome.ConsensusIn : ConsensusOutcome.NoConsensus;
    }
}
