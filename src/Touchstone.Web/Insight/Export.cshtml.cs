using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Insight.Coding;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Insight;

/// <summary>An analysis as a file for other tools.</summary>
[Uses(typeof(GetExchange))]
public sealed class ExportModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string form)
    {
        if (!Enum.TryParse<ExchangeForm>(form, ignoreCase: true, out var asked) || !Enum.IsDefined(asked))
        {
            return NotFound();
        }
        var outcome = await Ask(new GetExchange(id, asked));
        return outcome.IsDone
            ? File(outcome.Value.Content, outcome.Value.MediaType, outcome.Value.Name)
            : Refused(outcome.Refusal);
    }
}
