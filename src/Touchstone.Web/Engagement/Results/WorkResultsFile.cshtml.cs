using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Results;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Results;

/// <summary>The results as a file, for those who run the exercise.</summary>
[Uses(typeof(GetResults))]
public sealed class WorkResultsFileModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string file)
    {
        var found = await Ask(new GetResults(id));
        return found.IsDone ? ResultsDownload.Of(found.Value, file) ?? NotFound() : Refused(found.Refusal);
    }
}
