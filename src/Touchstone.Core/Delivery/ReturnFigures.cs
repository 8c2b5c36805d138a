namespace Touchstone.Core.Delivery;

/// <summary>The figures and accounts of an annual return. Stored as JSON.</summary>
public sealed record ReturnFigures
{
    /// <summary>Headcounts by profession code.</summary>
    public List<ProfessionFigures> ByProfession { get; init; } = [];
    public string Results { get; init; } = "";
    public string Staffing { get; init; } = "";
    public string Changes { get; init; } = "";
    public string Supervision { get; init; } = "";
    public string Feedback { get; init; } = "";
    public string PatientInvolvement { get; init; } = "";
    public string Concerns { get; init; } = "";
    public string GoodPractice { get; init; } = "";
    public string ActionProgress { get; init; } = "";

    public int Starts => ByProfession.Sum(p => p.Starts);
    public int Completions => ByProfession.Sum(p => p.Completions);
    public int Withdrawals => ByProfession.Sum(p => p.Withdrawals);
    public int Deferrals => ByProfession.Sum(p => p.Deferrals);
}

/// <summary>Headcounts of one profession in one year.</summary>
/// <param name="Profession">Code in the reference data.</param>
public sealed record ProfessionFigures(string Profession, int Starts, int Completions, int Withdrawals, int Deferrals);
