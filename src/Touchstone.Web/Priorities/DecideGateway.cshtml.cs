using System.Collections.Immutable;
using Touchstone.Core.Access;
using Touchstone.Core.Platform.UseCases;
using Touchstone.Core.Priorities;
using Touchstone.Core.Reference;
using Touchstone.Web.Foundation;
using Touchstone.Web.Look;

namespace Touchstone.Web.Priorities;

/// <summary>Decides at the gateway whether a proposal is selected for development.</summary>
[Uses(typeof(GetProposal), typeof(GetPeopleToChoose), typeof(DecideGateway))]
public sealed class DecideGatewayModel(UkTime time) : DecideOnProposal(time)
{
    public override string Heading => "Decide at the gateway";

    protected override Command<Guid> Command(Guid proposal) =>
        new DecideGateway(
            proposal,
            Outcome ?? "",
            Reasons ?? "",
            Delegation ?? "",
            DecidedOn ?? default,
            [.. Deciders]
        );

    protected override ImmutableArray<OutcomeOption> OutcomesOf(ProposalPage page) => page.GatewayOutcomes;
}
