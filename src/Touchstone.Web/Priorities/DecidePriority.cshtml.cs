using System.Collections.Immutable;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Priorities;

/// <summary>Decides whether a ranked proposal goes on the priority list.</summary>
[Uses(typeof(GetProposal), typeof(GetPeopleToChoose), typeof(DecidePriority))]
public sealed class DecidePriorityModel(UkTime time) : DecideOnProposal(time)
{
    public override string Heading => "Decide on the priority";

    protected override Command<Guid> Command(Guid proposal) =>
        new DecidePriority(
            proposal,
            Outcome ?? "",
            Reasons ?? "",
            Delegation ?? "",
            DecidedOn ?? default,
            [.. Deciders]
        );

    protected override ImmutableArray<OutcomeOption> OutcomesOf(ProposalPage page) => page.PriorityOutcomes;
}
