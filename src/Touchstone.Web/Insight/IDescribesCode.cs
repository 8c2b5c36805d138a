namespace Touchstone.Web.Insight;

/// <summary>A form that says what a code means.</summary>
public interface IDescribesCode
{
    string? Name { get; set; }
    string? Definition { get; set; }
    string? Inclusion { get; set; }
    string? Exclusion { get; set; }

    /// <summary>One to a line.</summary>
    string? Examples { get; set; }
}
