using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Priorities;

/// <summary>Puts the proposals of a closed round in order, each with the reason for its place.</summary>
[Uses(typeof(GetProposals), typeof(RankProposals))]
public sealed class RankModel : AreaPage
{
    public ProposalList List { get; private set; } = null!;

    [BindProperty]
    public List<Place> Places { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) =>
        ShowForm(
            new RankProposals(id, [], 0),
            () =>
                Show(
                    new GetProposals(id),
                    list =>
                    {
                        List = list;
                        if (!Redisplaying)
                        {
                            Seen = list.Revision;
                            Places =
                            [
                                .. list.Proposals.Select(
                                    (p, i) =>
                                        new Place
                                        {
                                            Proposal = p.Id,
                                            Rank = p.Rank ?? i + 1,
                                            Reason = p.RankReason,
                                        }
                                ),
                            ];
                        }
                    }
                )
        );

    public Task<IActionResult> OnPostAsync(Guid id)
    {
        var ranks = Places.Select(p => p.Rank).ToList();
        if (ranks.Any(r => r is null) || ranks.Distinct().Count() != ranks.Count)
        {
            ModelState.AddModelError("Ranking", "Give every proposal a place of its own, 1 for the highest priority");
        }
        var ranking = Places
            .OrderBy(p => p.Rank)
            .Select(p => new RankedProposal(p.Proposal, p.Reason ?? ""))
            .ToImmutableArray();
        return Do(
            new RankProposals(id, ranking, Seen),
            _ =>
            {
                TempData.Announce("The ranking has been saved");
                return Redirect($"/priorities/rounds/{id}/proposals");
            },
            () => OnGetAsync(id)
        );
    }

    /// <summary>The place of one proposal, as typed.</summary>
    public sealed class Place
    {
        public Guid Proposal { get; set; }
        public int? Rank { get; set; }
        public string? Reason { get; set; }
    }
}
