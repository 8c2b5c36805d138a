using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>A frozen version as a file.</summary>
[Uses(typeof(GetVersion))]
public sealed class DownloadVersionModel(ReferenceData reference) : AreaPage
{
    [BindProperty(SupportsGet = true, Name = "as")]
    public string? Form { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var version = await Ask(new GetVersion(id));
        if (!version.IsDone)
        {
            return Refused(version.Refusal);
        }
        var frozen = version.Value.Version;
        return SpecificationFile.Of(
                SpecificationDocument.Of(
                    version.Value.Content,
                    reference,
                    frozen.Title,
                    frozen.Number,
                    UkTime.DateOf(frozen.FrozenAt)
                ),
                Form,
                $"{frozen.Title} {frozen.Number}"
            ) ?? NotFound();
    }
}
