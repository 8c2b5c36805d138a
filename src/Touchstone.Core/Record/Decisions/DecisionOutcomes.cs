using Touchstone.Core.Reference;

namespace Touchstone.Core.Record.Decisions;

/// <summary>What a decision's outcome is and is called, in the edition that it was taken under.</summary>
public static class DecisionOutcomes
{
    public static OutcomeOption OutcomeOf(this ReferenceData reference, Decision decision) =>
        reference.OutcomeSets[decision.OutcomeEdition][decision.Kind].Find(decision.Outcome)
        ?? throw new KeyNotFoundException($"There is no outcome {decision.Outcome} of {decision.Kind}.");
}
