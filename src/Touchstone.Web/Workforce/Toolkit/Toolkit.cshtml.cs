using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Workforce.Toolkit;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Workforce.Toolkit;

/// <summary>An employer's own place: everything it has done with the toolkit, and what it can do next.</summary>
[Uses(typeof(GetToolkit))]
public sealed class ToolkitModel(UkTime time) : AreaPage
{
    public ToolkitPage Shown { get; private set; } = null!;
    public int Open => Shown.Actions.Count(a => a.State == ActionState.Open);
    public int Overdue => Shown.Actions.Count(a => a.IsOverdue(time.Today));
    public int Gaps => Shown.Trainees.Count(t => !t.Missing.IsEmpty);

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetToolkit(id), page => Shown = page);
}
