using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Frameworks;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>Explains where a capability of the framework is met that the specification does not cover.</summary>
[Uses(typeof(GetDraft), typeof(ExplainGap))]
public sealed class ExplainModel : DraftPages
{
    public FrameworkNode Target { get; private set; } = null!;

    [BindProperty]
    public string? Explanation { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string code)
    {
        var page = await Form(
            id,
            new ExplainGap(id, code, "", ""),
            () => Fingerprint.Of(Standing(code)),
            () => Explanation = Standing(code)
        );
        if (Shown is null)
        {
            return page;
        }
        if (Shown.Coverage.Targets.FirstOrDefault(t => t.Target.Code == code) is not { } target)
        {
            return NotFound();
        }
        Target = target.Target;
        return page;
    }

    public Task<IActionResult> OnPostAsync(Guid id, string code) =>
        Do(
            new ExplainGap(id, code, (Explanation ?? "").ReplaceLineEndings("\n"), Seen ?? ""),
            _ =>
            {
                TempData.Announce("The explanation has been saved");
                return Redirect($"/specifications/{id}/coverage");
            },
            () => OnGetAsync(id, code)
        );

    private string Standing(string code) =>
        Shown
            .Coverage.Targets.FirstOrDefault(t => t.Target.Code == code)
            ?.Explanations.Select(e => e.Explanation)
            .FirstOrDefault()
        ?? "";
}
