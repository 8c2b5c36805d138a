namespace Touchstone.Core.Reference;

/// <summary>A scale for the result of an assessment.</summary>
public sealed record GradingScale(
    string Code,
    string Name,
    GradingKind Kind,
    string Description,
    IReadOnlyList<Grade> Grades
) : IReferenceItem;
