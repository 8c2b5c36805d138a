using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Answering;
using Touchstone.Core.Engagement.Importing;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Importing;

/// <summary>The empty table for answers from elsewhere.</summary>
[Uses(typeof(GetPaperForm))]
public sealed class TemplateModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var found = await Ask(new GetPaperForm(id));
        return found.IsDone
            ? File(AnswerTemplate.Workbook(found.Value.Form), WorkbookWriting.MediaType, "answers.xlsx")
            : Refused(found.Refusal);
    }
}
