namespace Touchstone.Core.Reference;

/// <summary>One outcome of a kind of decision.</summary>
/// <param name="Code">Its code within the set.</param>
/// <param name="Name">What letters and the register say.</param>
/// <param name="Meaning">What it means for those concerned.</param>
/// <param name="IsPositive">Whether what was asked for is granted, with or without conditions.</param>
/// <param name="Conditions">Whether conditions may or must be set.</param>
/// <param name="LeadsTo">What happens next, in plain words.</param>
/// <param name="NextStage">The stage that it opens; null where the journey stays or ends.</param>
public sealed record OutcomeOption(
    string Code,
    string Name,
    string Meaning,
    bool IsPositive,
    ConditionRule Conditions,
    string LeadsTo,
    int? NextStage
) : IReferenceItem
{
    public bool ConditionsAllowed => Conditions != ConditionRule.None;

    public bool ConditionsRequired => Conditions == ConditionRule.Required;
}
