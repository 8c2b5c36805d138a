using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Development.Specifications;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Development;

/// <summary>What changed from one frozen version to another.</summary>
[Uses(typeof(CompareVersions))]
public sealed class CompareModel : AreaPage
{
    public VersionComparison Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, Guid earlier) =>
        Show(new CompareVersions(id, earlier), page => Shown = page);
}
