using Touchstone.Core.Reference;

namespace Touchstone.Core.Record.Decisions;

/// <summary>What a decision's outcome is called, in the edition that it was taken under.</summary>
public static class DecisionLabels
{
    public static string LabelOf(this ReferenceData reference, Decision decision) =>
        (reference.OutcomeSets.Find(decision.OutcomeEdition) ?? reference.OutcomeSets.Latest)
            .Find(decision.Kind)
            ?.Find(decision.Outcome)
            ?.Name
        ?? decision.Outcome;
}
