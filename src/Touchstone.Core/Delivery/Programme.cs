namespace Touchstone.Core.Delivery;

/// <summary>What a delivery plan says about the programme in which the credential is delivered. Stored as JSON.</summary>
public sealed record Programme
{
    public string Title { get; init; } = "";
    public string Code { get; init; } = "";
    public string Link { get; init; } = "";

    /// <summary>Full time, part time, apprenticeship, stand-alone module.</summary>
    public string Mode { get; init; } = "";
    public string Length { get; init; } = "";
    public int? Credits { get; init; }

    /// <summary>How many practitioners start in a year.</summary>
    public int? PlacesAYear { get; init; }
    public DateOnly? FirstIntake { get; init; }
    public DateOnly? ValidatedOn { get; init; }
    public string EntryRules { get; init; } = "";
    public string Team { get; init; } = "";
    public string PracticePartners { get; init; } = "";
    public string Supervision { get; init; } = "";
    public string PatientInvolvement { get; init; } = "";
    public string Inclusion { get; init; } = "";
    public string PriorLearning { get; init; } = "";
    public string Quality { get; init; } = "";
    public string ContactName { get; init; } = "";
    public string ContactEmail { get; init; } = "";
}
