using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.Files;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Platform;

/// <summary>A stored file, always as a download: nothing that somebody uploaded is ever shown as a page of this site.</summary>
[Uses(typeof(GetFile))]
public sealed class FileModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var outcome = await Ask(new GetFile(id));
        return outcome.IsDone
            ? File(outcome.Value.Content, outcome.Value.MediaType, outcome.Value.Name)
            : Refused(outcome.Refusal);
    }
}
