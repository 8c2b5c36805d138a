namespace Touchstone.Core.Reference;

/// <summary>A section of a credential specification.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Description">What belongs in it.</param>
/// <param name="Criteria">The criteria that look at it.</param>
/// <param name="IsRequired">Whether a candidate specification must have it.</param>
public sealed record SpecificationSection(
    string Code,
    string Name,
    string Description,
    IReadOnlyList<string> Criteria,
    bool IsRequired
) : IReferenceItem;
