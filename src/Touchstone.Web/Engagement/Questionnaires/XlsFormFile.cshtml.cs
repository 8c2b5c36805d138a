using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Engagement.Questionnaires;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Engagement.Questionnaires;

/// <summary>The questionnaire as an XLSForm.</summary>
[Uses(typeof(GetQuestionnaire))]
public sealed class XlsFormFileModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var found = await Ask(new GetQuestionnaire(id));
        if (!found.IsDone)
        {
            return Refused(found.Refusal);
        }
        var questionnaire = found.Value.Questionnaire;
        var version = found.Value.Versions.IsEmpty ? 0 : found.Value.Versions[0].Number;
        return File(
            XlsForm.Workbook(questionnaire.Title, version, questionnaire.Form),
            WorkbookWriting.MediaType,
            "questionnaire.xlsx"
        );
    }
}
