namespace Touchstone.Core.Reference;

/// <summary>A way of assessing a capability.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What happens.</param>
/// <param name="Place">Where: in the workplace, at the provider, or either.</param>
/// <param name="Scales">The codes of grading scales that suit it, the usual one first.</param>
public sealed record AssessmentMethod(
    string Code,
    string Name,
    string Description,
    AssessmentPlace Place,
    IReadOnlyList<string> Scales
) : IReferenceItem;
