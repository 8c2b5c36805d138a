using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Priorities;

/// <summary>The address of a gateway assessment: it leads to its place under the proposal.</summary>
[Uses(typeof(FindGatewayAssessment))]
public sealed class GatewayPlaceModel : AreaPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var found = await Ask(new FindGatewayAssessment(id));
        return found.IsDone ? LocalRedirect($"/priorities/proposals/{found.Value}#a-{id}") : Refused(found.Refusal);
    }
}
