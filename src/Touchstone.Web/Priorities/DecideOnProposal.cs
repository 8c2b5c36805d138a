using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Touchstone.Core.Priorities;
using Touchstone.Core.Reference;
using Touchstone.Web.Look;
using Touchstone.Web.Record;

namespace Touchstone.Web.Priorities;

/// <summary>The two decisions on a proposal.</summary>
public abstract class DecideOnProposal(UkTime time) : DecidePage(time)
{
    public override string Readers => "The outcome and the reasons are public and go to the proposer.";

    protected abstract ImmutableArray<OutcomeOption> OutcomesOf(ProposalPage page);

    protected override string Way(Guid id) => $"/priorities/proposals/{id}";

    protected override Task<IActionResult> ShowRecord(Guid id) =>
        Show(
            new GetProposal(id),
            page =>
            {
                Outcomes = OutcomesOf(page);
                Caption = $"{page.Proposal.Reference} {page.Proposal.Area}";
            }
        );
}
