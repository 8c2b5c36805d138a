namespace Touchstone.Core.Reference;

/// <summary>A level of judgement.</summary>
/// <param name="Code">Its code within the scale.</param>
/// <param name="Name">What people choose.</param>
/// <param name="Meaning">When to choose it.</param>
/// <param name="IsSatisfied">Whether the criterion then stands in nobody's way.</param>
public sealed record JudgementLevel(string Code, string Name, string Meaning, bool IsSatisfied) : IReferenceItem;
