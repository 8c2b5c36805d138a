using Touchstone.Core.Access;

namespace Touchstone.Core.Priorities;

internal sealed class PrioritiesAccess : IAccessRules
{
    public void State(AccessTable table)
    {
        table.For<GetRounds>().AllowAnyone();
        table.For<GetRound>().AllowAnyone();
        table.For<OpenRound>().Allow(Role.ProgrammeManager);
        table.For<CloseRound>().Allow(Role.ProgrammeManager);
        table.For<SubmitProposal>().AllowAnyone();
        table
            .For<GetProposals>()
            .Allow(Role.ProgrammeManager, Role.DecisionPanelMember, Role.DecisionPanelChair, Role.GatewayAssessor);
        table
            .For<GetProposal>()
            .Allow(
                Role.ProgrammeManager,
                Role.DecisionPanelMember,
                Role.DecisionPanelChair,
                Role.GatewayAssessor,
                Role.Proposer
            );
        table.For<RankProposals>().Allow(Role.ProgrammeManager);
        table.For<DecidePriority>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<SubmitGatewayAssessment>().Allow(Role.GatewayAssessor);
        table
            .For<FindGatewayAssessment>()
            .Allow(Role.ProgrammeManager, Role.DecisionPanelMember, Role.DecisionPanelChair, Role.GatewayAssessor);
        table.For<DecideGateway>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
        table.For<GetCommission>().AllowAnyone();
        table.For<CommissionDevelopment>().Allow(Role.ProgrammeManager);
        table.For<AdmitExistingResource>().Allow(Role.ProgrammeManager, Role.DecisionPanelChair);
    }
}
