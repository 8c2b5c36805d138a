namespace Touchstone.Agreement;

/// <summary>A change of the rule after it was fixed, which the report must own up to.</summary>
/// <param name="FromRound">The first round that the new rule judges, from 2.</param>
/// <param name="Rule">The new rule.</param>
/// <param name="Reason">Why it was changed.</param>
public sealed record RuleAmendment(int FromRound, ConsensusRule Rule, string Reason);
