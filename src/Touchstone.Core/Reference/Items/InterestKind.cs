namespace Touchstone.Core.Reference;

/// <summary>A kind of interest that somebody may have in a record.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Name">What people choose when they declare it.</param>
/// <param name="Description">What falls under it.</param>
/// <param name="Bars">Whether it takes access away at once; others wait for a programme manager.</param>
/// <param name="IsDetected">Whether the product also looks for it by itself.</param>
/// <param name="YearsBack">How many years back it still counts; null without limit.</param>
public sealed record InterestKind(
    string Code,
    string Name,
    string Description,
    bool Bars,
    bool IsDetected,
    int? YearsBack
) : IReferenceItem;
