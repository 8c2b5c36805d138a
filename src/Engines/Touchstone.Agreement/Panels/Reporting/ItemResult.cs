namespace Touchstone.Agreement;

/// <summary>What finally came of an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Outcome">The outcome of the round that settled it, or of none.</param>
/// <param name="SettledIn">The first round in which the rule was met; null where it never was.</param>
/// <param name="LastRatedIn">The last round in which it was rated.</param>
public sealed record ItemResult(string Item, ConsensusOutcome Outcome, int? SettledIn, int LastRatedIn);
