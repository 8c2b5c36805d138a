using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Results;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Results;

/// <summary>A file that somebody sent with an answer, always as a download.</summary>
[Uses(typeof(GetSentFile))]
public sealed class SentFileDownloadModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid file)
    {
        var outcome = await Ask(new GetSentFile(id, file));
        return outcome.IsDone
            ? File(outcome.Value.Content, outcome.Value.MediaType, outcome.Value.Name)
            : Refused(outcome.Refusal);
    }
}
