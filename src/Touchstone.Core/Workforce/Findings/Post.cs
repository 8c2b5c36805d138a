namespace Touchstone.Core.Workforce.Findings;

/// <summary>One line of a signed-off plan, as the findings count it. What was not given counts as nothing.</summary>
internal sealed record Post(
    Guid Organisation,
    string Title,
    string Profession,
    string Setting,
    int InPost,
    decimal InPostWte,
    int InTraining,
    decimal InTrainingWte,
    decimal VacantWte,
    decimal[] Needed,
    int WithAge,
    int From55
);
