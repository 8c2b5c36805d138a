using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Baseline;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Workforce.Baseline;

/// <summary>What every column of the plan means.</summary>
[Uses(typeof(GetDictionary))]
public sealed class DictionaryModel : AreaPage
{
    public PlanDictionary Dictionary { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetDictionary(id), dictionary => Dictionary = dictionary);
        return CsvDownload.IsAskedFor(Request) && Dictionary is not null
            ? CsvDownload.Of(
                "workforce-dictionary",
                PlanTemplate.DictionaryHeadings,
                PlanTemplate.Dictionary(Dictionary.Columns)
            )
            : shown;
    }
}
