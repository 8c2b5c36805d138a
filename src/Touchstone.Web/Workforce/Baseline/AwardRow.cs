namespace Touchstone.Web.Workforce.Baseline;

/// <summary>An award as it is typed.</summary>
public sealed class AwardRow
{
    public string? Level { get; set; }
    public string? Title { get; set; }
    public int? Credits { get; set; }
    public int? Places { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrEmpty(Level);
}
