using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Core.Endorsement;
using Touchstone.Core.Platform;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Reference;
using Touchstone.Web.Development;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Specifications;

/// <summary>
/// A published version at its permanent address, and its downloads. A version that has not been published leads to the page of
/// those who work on it, which decides who may read it.
/// </summary>
[Uses(typeof(GetPublishedVersion))]
public sealed class PublishedVersionModel(ReferenceData reference, Site site) : AreaPage
{
    public SpecificationVersion Version { get; private set; } = null!;
    public string Address => $"/specifications/versions/{Version.Id}";

    public async Task<IActionResult> OnGetAsync(Guid id, string? format)
    {
        var version = await Ask(new GetPublishedVersion(id));
        if (!version.IsDone)
        {
            return version.Refusal is Refusal.NotFound
                ? LocalRedirect($"/specifications/versions/{id}/working")
                : Refused(version.Refusal);
        }
        Version = version.Value;
        return format is null ? Page() : File(format);
    }

    private IActionResult File(string format) =>
        SpecificationFile.Of(
            SpecificationDocument.Of(Version, reference, site.Body),
            format,
            $"{Version.Title} {Version.Number}"
        ) ?? (IActionResult)NotFound();
}
