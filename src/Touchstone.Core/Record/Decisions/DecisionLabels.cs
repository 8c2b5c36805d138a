using Touchstone.Core.Reference;

namespace Touchstone.Core.Record.Decisions;

/// <summary>What a decision's outcome is called, in the edition that it was taken under.</summary>
public static class DecisionLabels
{
    public static string LabelOf(this ReferenceData reference, Decision decision) =>
        reference
            .OutcomeSets.Where(s => s.Code == decision.Kind)
            .OrderByDescending(s => s.Edition == decision.OutcomeEdition)
            .SelectMany(s => s.Outcomes)
            .FirstOrDefault(o => o.Code == decision.Outcome)
            ?.Label
        ?? decision.Outcome;
}
