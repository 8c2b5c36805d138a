namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>An associate supervisor, as entered.</summary>
public sealed class AssociateRow
{
    public string? Name { get; set; }
    public decimal? HoursAMonth { get; set; }
    public List<string> Pillars { get; set; } = [];
}
