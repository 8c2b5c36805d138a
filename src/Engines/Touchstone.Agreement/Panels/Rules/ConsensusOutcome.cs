namespace Touchstone.Agreement;

/// <summary>What a rule makes of an item's ratings.</summary>
public enum ConsensusOutcome
{
    /// <summary>The rule is not met.</summary>
    NoConsensus,

    /// <summary>The panel is for the item.</summary>
    ConsensusIn,

    /// <summary>The panel is against the item.</summary>
    ConsensusOut,
}
