using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Platform.Sheets;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>The empty table that organisations fill in.</summary>
[Uses(typeof(GetDictionary))]
public sealed class TemplateModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string kind)
    {
        var outcome = await Ask(new GetDictionary(id));
        if (!outcome.IsDone)
        {
            return Refused(outcome.Refusal);
        }
        return kind == "xlsx"
            ? File(PlanTemplate.Workbook(outcome.Value.Columns), WorkbookWriting.MediaType, "workforce-plan.xlsx")
            : File(PlanTemplate.Csv(outcome.Value.Columns), "text/csv; charset=utf-8", "workforce-plan.csv");
    }
}
