using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>A role plan to read and print.</summary>
[Uses(typeof(GetRolePlan))]
public sealed class RoleModel : AreaPage
{
    public RolePlanPage Shown { get; private set; } = null!;

    public IEnumerable<(string Heading, string Text)> Parts =>
        [
            ("Need", Shown.Plan.Body.Need),
            ("Role", Shown.Plan.Body.Role),
            ("Capability", Shown.Plan.Body.Capability),
            ("Supervision", Shown.Plan.Body.Supervision),
            ("Funding", Shown.Plan.Body.Funding),
            ("Evaluation", Shown.Plan.Body.Evaluation),
        ];

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetRolePlan(id), page => Shown = page);
}
