using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Results;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Results;

/// <summary>The results of a questionnaire for everybody.</summary>
[Uses(typeof(GetPublicResults))]
public sealed class ResultsModel : AreaPage
{
    public ResultsPage Shown { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetPublicResults(id), page => Shown = page);
}
