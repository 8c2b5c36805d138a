using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Platform;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Development;

/// <summary>A frozen version as a file.</summary>
[Uses(typeof(GetVersion))]
public sealed class DownloadVersionModel(ReferenceData reference, Site site) : AreaPage
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
                SpecificationDocument.Of(frozen, reference, site.Body),
                Form,
                $"{frozen.Title} {frozen.Number}"
            ) ?? NotFound();
    }
}
