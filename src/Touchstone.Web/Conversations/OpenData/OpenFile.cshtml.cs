using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Conversations.OpenData;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Conversations.OpenData;

/// <summary>One file of the open data, byte for byte as its hash says.</summary>
[Uses(typeof(GetOpenData))]
public sealed class OpenFileModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string name)
    {
        var found = await Ask(new GetOpenData(id, name));
        return found.IsDone ? File(found.Value.Content!, "text/csv; charset=utf-8", name) : Refused(found.Refusal);
    }
}
