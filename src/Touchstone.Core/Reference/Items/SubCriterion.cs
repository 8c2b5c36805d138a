namespace Touchstone.Core.Reference;

/// <summary>A part of a criterion.</summary>
/// <param name="Code">The number of the criterion and its own, such as 4.1.</param>
/// <param name="Text">What must be so.</param>
/// <param name="Guidance">What helps to show it.</param>
/// <param name="Wording">Whose words these are.</param>
public sealed record SubCriterion(string Code, string Text, string Guidance, Wording Wording);
