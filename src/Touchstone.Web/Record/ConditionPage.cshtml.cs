using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Record.Decisions;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Record;

/// <summary>A condition of a decision and where it stands.</summary>
[Uses(typeof(GetCondition))]
public sealed class ConditionPageModel : AreaPage
{
    public ConditionPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetCondition(id), page => Shown = page);
}
