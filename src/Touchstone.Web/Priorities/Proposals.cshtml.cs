using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;

namespace Touchstone.Web.Priorities;

/// <summary>The proposals of a round, for those who rank, assess and decide.</summary>
[Uses(typeof(GetProposals))]
public sealed class ProposalsModel : AreaPage
{
    public ProposalList List { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProposalState? State { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => Show(new GetProposals(id, Find, State), list => List = list);
}
