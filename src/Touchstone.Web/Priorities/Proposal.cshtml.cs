using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Priorities;

/// <summary>One proposal with its assessments and decisions.</summary>
[Uses(typeof(GetProposal))]
public sealed class ProposalModel : AreaPage
{
    public ProposalPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetProposal(id), page => Shown = page);
}
