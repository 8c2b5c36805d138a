using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Exercises;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Exercises;

/// <summary>A document of an exercise, always as a download.</summary>
[Uses(typeof(GetMaterialFile))]
public sealed class MaterialFileModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid material)
    {
        var outcome = await Ask(new GetMaterialFile(id, material));
        return outcome.IsDone
            ? File(outcome.Value.Content, outcome.Value.MediaType, outcome.Value.Name)
            : Refused(outcome.Refusal);
    }
}
