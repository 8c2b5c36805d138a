using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touchstone.Core.Access;
using Touchstone.Core.Delivery;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Delivery;

/// <summary>Chooses which specification to deliver, and for which provider.</summary>
[Uses(typeof(GetPlans), typeof(BeginPlan))]
public sealed class BeginPlanModel : AreaPage
{
    public PlanList List { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Choose the education provider")]
    public Guid? ProviderId { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the specification")]
    public Guid? VersionId { get; set; }

    public Task<IActionResult> OnGetAsync() =>
        Show(
            new GetPlans(),
            list =>
            {
                List = list;
                ProviderId ??= list.Providers.Length == 1 ? list.Providers[0].Id : null;
            }
        );

    public Task<IActionResult> OnPostAsync() =>
        Do(
            new BeginPlan(ProviderId ?? default, VersionId ?? default),
            plan => Redirect($"/delivery/plans/{plan}"),
            OnGetAsync
        );

    public static IEnumerable<SelectListItem> Items(ImmutableArray<Named> named) =>
        named.Select(n => new SelectListItem(n.Name, n.Id.ToString()));
}
