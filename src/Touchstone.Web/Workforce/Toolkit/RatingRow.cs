namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The rating of one factor or element, as entered.</summary>
public sealed class RatingRow
{
    public int? Level { get; set; }
    public int? Target { get; set; }
    public string? Evidence { get; set; }
}
