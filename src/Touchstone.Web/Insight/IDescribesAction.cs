using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Insight.Findings;

namespace Touchstone.Web.Insight;

/// <summary>A form that recommends an action.</summary>
public interface IDescribesAction
{
    string? Action { get; set; }
    Addressee? Addressee { get; set; }
    string? Owner { get; set; }
    DateOnly? Due { get; set; }
    List<string> Findings { get; set; }
    IEnumerable<SelectListItem> FindingItems { get; }
}
