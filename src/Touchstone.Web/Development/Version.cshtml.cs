using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Development;

/// <summary>A frozen version, for those who work on it. Its developer offers it for review here.</summary>
[Uses(typeof(GetVersion), typeof(OfferCandidate))]
public sealed class VersionModel : AreaPage
{
    public VersionPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetVersion(id), page => Shown = page);

    public Task<IActionResult> OnPostAsync(Guid id) =>
        Do(
            new OfferCandidate(id),
            _ =>
            {
                TempData.Announce("The version has been offered for independent review");
                return Redirect($"/specifications/versions/{id}/working");
            },
            () => OnGetAsync(id)
        );
}
