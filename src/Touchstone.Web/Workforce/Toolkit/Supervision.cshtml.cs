using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>The supervision planner: each trainee with what is missing, and each supervisor with the load.</summary>
[Uses(typeof(GetSupervision))]
public sealed class SupervisionModel : TablePage
{
    public SupervisionPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowOrGive(new GetSupervision(id), page => Shown = page, page => SupervisionTable.Of(page.Check.Trainees));
}
