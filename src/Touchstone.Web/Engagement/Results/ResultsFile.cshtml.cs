using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Results;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Results;

/// <summary>The published results as a file.</summary>
[Uses(typeof(GetPublicResults))]
public sealed class ResultsFileModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string file)
    {
        var found = await Ask(new GetPublicResults(id));
        return found.IsDone ? ResultsDownload.Of(found.Value, file) ?? NotFound() : Refused(found.Refusal);
    }
}
