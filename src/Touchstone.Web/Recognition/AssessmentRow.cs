namespace Touchstone.Web.Recognition;

/// <summary>What is typed about one capability of a practitioner.</summary>
public sealed class AssessmentRow
{
    public string? Method { get; set; }
    public string? Grade { get; set; }
    public string? Reasons { get; set; }
}
