using Microsoft.AspNetCore.Mvc.Rendering;

namespace Touchstone.Web.Insight;

/// <summary>A form that says what is found.</summary>
public interface IDescribesFinding
{
    string? Title { get; set; }
    string? Claim { get; set; }
    string? Uncertainty { get; set; }
    List<string> Codes { get; set; }
    List<string> Cuts { get; set; }
    IEnumerable<SelectListItem> CodeItems { get; }
    IEnumerable<SelectListItem> CutItems { get; }
}
