using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Results;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Results;

/// <summary>The results of a questionnaire for those who run the exercise.</summary>
[Uses(typeof(GetResults))]
public sealed class WorkResultsModel : AreaPage
{
    public ResultsPage Shown { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetResults(id), page => Shown = page);
}
