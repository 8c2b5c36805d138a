using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>The draft as a whole: how complete it is, its tree, its sections.</summary>
[Uses(typeof(GetDraft))]
public sealed class DraftModel(ReferenceData reference, UkTime time) : DraftPages
{
    private const int Shortest = 3;

    public IEnumerable<SpecificationSection> Sections =>
        reference.SpecificationSections.On(time.Today).Where(s => !Readiness.StructuredSections.Contains(s.Code));

    private SpecificationProse Prose => new(Whole, reference);

    public string Size => Prose.Size() is { Length: > 0 } size ? size : "Not stated yet";

    public string TargetGroup =>
        Whole.Body.TargetGroup.Count == 0
            ? "Not named yet"
            : string.Join(", ", Whole.Body.TargetGroup.Select(t => reference.Professions.Latest.NameOf(t.Profession)));

    public Task<IActionResult> OnGetAsync(Guid id) => Draft(id);

    /// <summary>The beginning of a section, or null when nothing is written.</summary>
    public string? Begin(string section) =>
        Whole.Body.Sections.GetValueOrDefault(section) is { Length: > 0 } text
            ? text.Length <= 120
                ? text
                : string.Concat(text.AsSpan(0, 120), "…")
            : null;

    public string Say(ReadinessPoint point) =>
        point.Missing.Length > Shortest
            ? $"Missing: {string.Join(", ", point.Missing.Take(Shortest))} and {point.Missing.Length - Shortest} more"
            : $"Missing: {string.Join(", ", point.Missing)}";

    /// <summary>Where a point is settled; what only an author can open leads others to where it is shown.</summary>
    public string PathOf(ReadinessPoint point) =>
        $"/specifications/{Shown.Draft.Id}"
        + point.Code switch
        {
            "sections" => "#sections",
            "target-group" => Shown.CanWrite ? "/target-group" : "#sections",
            "size" => Shown.CanWrite ? "/size" : "#sections",
            "outcomes" => "/outcomes",
            "assessment" => "/assessment",
            "coverage" => "/coverage",
            _ => "#capabilities",
        };
}
