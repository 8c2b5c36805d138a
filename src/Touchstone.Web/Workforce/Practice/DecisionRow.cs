namespace Touchstone.Web.Workforce.Practice;

/// <summary>What is decided on one statement, as entered.</summary>
public sealed class DecisionRow
{
    /// <summary>keep, drop, or nothing while it is undecided.</summary>
    public string? Act { get; set; }
    public string? Text { get; set; }
    public string? PillarCodes { get; set; }
    public List<string> Capabilities { get; set; } = [];
}
