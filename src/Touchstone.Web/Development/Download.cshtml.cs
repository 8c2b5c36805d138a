using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>The draft as a file.</summary>
[Uses(typeof(GetDraft))]
public sealed class DownloadModel(ReferenceData reference, UkTime time) : DraftPages
{
    [BindProperty(SupportsGet = true, Name = "as")]
    public string? Form { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var page = await Draft(id);
        return Shown is null
            ? page
            : SpecificationFile.Of(
                SpecificationDocument.Of(Whole, reference, Shown.Draft.Title, "draft", time.Today),
                Form,
                $"{Shown.Draft.Title} draft"
            ) ?? NotFound();
    }
}
