using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Delivery;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

namespace Touchstone.Web.Delivery;

/// <summary>Delivery plans: a provider's own, or all of them for those who decide.</summary>
[Uses(typeof(GetPlans))]
public sealed class PlansModel : AreaPage
{
    public PlanList List { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public PlanState? State { get; set; }

    public IEnumerable<SelectListItem> States =>
        Enum.GetValues<PlanState>().Select(s => new SelectListItem(DeliveryWords.Of(s), s.ToString()));

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await Show(new GetPlans(State), list => List = list);
        return CsvDownload.IsAskedFor(Request) && List is not null
            ? CsvDownload.Of(
                "delivery-plans",
                ["Provider", "Specification", "Programme", "Status", "Submitted", "Decided"],
                List.Plans.Select(p =>
                    new object?[]
                    {
                        p.Provider,
                        p.Specification,
                        p.Programme,
                        DeliveryWords.Of(p.State),
                        p.SubmittedAt,
                        p.DecidedAt,
                    }
                )
            )
            : shown;
    }
}
