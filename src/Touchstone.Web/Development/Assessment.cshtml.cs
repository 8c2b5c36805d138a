using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Says how capabilities are assessed: one by one, or all that have nothing stated at once.</summary>
[Uses(typeof(GetDraft), typeof(AssessCapability))]
public sealed class AssessmentModel(ReferenceData reference) : DraftPages
{
    [BindProperty(SupportsGet = true)]
    public Guid? Capability { get; set; }

    [BindProperty]
    public List<string> Methods { get; set; } = [];

    [BindProperty]
    public string? Scale { get; set; }

    public SpecificationCapability? Chosen => Capability is { } id ? Whole.Find(id) : null;

    public IEnumerable<SelectListItem> MethodItems =>
        reference.AssessmentMethods.Latest.Select(m => new SelectListItem(m.Name, m.Code));
    public IEnumerable<SelectListItem> ScaleItems =>
        reference.GradingScales.Latest.Select(s => new SelectListItem(s.Name, s.Code));

    public string MethodsOf(SpecificationCapability capability) =>
        capability.Assessment is { } a
            ? string.Join(", ", a.Methods.Select(reference.AssessmentMethods.Latest.NameOf))
            : "Not stated yet";

    public string ScaleOf(SpecificationCapability capability) =>
        capability.Assessment is { } a ? reference.GradingScales.Latest.NameOf(a.Scale) : "";

    public Task<IActionResult> OnGetAsync(Guid id) =>
        Draft(
            id,
            () =>
            {
                if (!Redisplaying && Chosen?.Assessment is { } standing)
                {
                    (Methods, Scale) = (standing.Methods, standing.Scale);
                }
                if (!Redisplaying || Stale is not null)
                {
                    ModelState.Remove(nameof(Seen));
                    Seen = AssessCapability.FingerprintOf(Whole.Body, Targets());
                }
            }
        );

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var page = await Draft(id);
        return Shown is null
            ? page
            : await Do(
                new AssessCapability(id, Targets(), [.. Methods], Scale ?? "", null, Seen ?? ""),
                _ =>
                {
                    TempData.Announce("The assessment has been saved");
                    return Redirect($"/specifications/{id}/assessment");
                },
                () => OnGetAsync(id)
            );
    }

    private ImmutableArray<Guid> Targets() =>
        Capability is { } one ? [one] : [.. Whole.Capabilities.Where(c => c.Assessment is null).Select(c => c.Lineage)];
}
