namespace Touchstone.Core.Reference;

/// <summary>How much supervision at work a trainee has at least.</summary>
/// <param name="Code">Our code.</param>
/// <param name="Name">Whose supervision it is.</param>
/// <param name="HoursAWeek">Scheduled hours a week for each trainee.</param>
/// <param name="CoordinatingOneIn">One in so many of these hours is with the coordinating supervisor.</param>
/// <param name="TraineesEach">For how many trainees one person coordinates at most.</param>
/// <param name="Explanation">The rule in words.</param>
public sealed record SupervisionRule(
    string Code,
    string Name,
    decimal HoursAWeek,
    int CoordinatingOneIn,
    int TraineesEach,
    string Explanation
) : IReferenceItem;
