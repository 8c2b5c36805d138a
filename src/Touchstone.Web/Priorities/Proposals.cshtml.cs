using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look.Lists;

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

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var shown = await Show(new GetProposals(id, Find, State), list => List = list);
        return CsvDownload.IsAskedFor(Request) && List is not null
            ? CsvDownload.Of(
                "proposals",
                ["Rank", "Area", "Put forward by", "Reference", "Submitted", "Status", "Reason for the rank"],
                List.Proposals.Select(p =>
                    new object?[]
                    {
                        p.Rank,
                        p.Area,
                        p.OrganisationName,
                        p.Reference,
                        p.SubmittedAt,
                        PriorityWords.Of(p.State),
                        p.RankReason,
                    }
                )
            )
            : shown;
    }
}
