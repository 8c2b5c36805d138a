namespace Touchstone.Core.Reference;

/// <summary>Assumptions about supply, as shares of a year.</summary>
/// <param name="Leaving">Of those under 55 (or of unknown age), the share that leaves in a year.</param>
/// <param name="Retiring">Of those of 55 and over, the share that leaves in a year.</param>
/// <param name="Finishing">Of those in training, the share that finishes.</param>
/// <param name="YearsOfTraining">Over how many years they finish, in equal parts.</param>
public sealed record WorkforceScenario(
    string Code,
    string Name,
    string Description,
    decimal Leaving,
    decimal Retiring,
    decimal Finishing,
    int YearsOfTraining
) : IReferenceItem;
