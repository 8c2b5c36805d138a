using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Projects;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Insight;

/// <summary>Where a set of texts came from.</summary>
[Uses(typeof(GetTextSource))]
public sealed class SourceModel : AreaPage
{
    public SourcePage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetTextSource(id), page => Shown = page);
}
